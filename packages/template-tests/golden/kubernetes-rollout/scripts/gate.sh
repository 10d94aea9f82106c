#!/usr/bin/env bash
# Asks the portal whether the error budget allows a rollout. Only production is asked about: staging is where things break.
#
# PORTAL_URL  address of the portal's backend; without it nothing is asked, and that is said
# SLO_TOKEN   token restricted to the plugin "slo"
# GATE_ON_UNKNOWN  what to do when nothing certain is known: "go" (default) or "stop"
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=kubernetes.sh
source "$(dirname "${BASH_SOURCE[0]}")/kubernetes.sh"

[[ "${1:-}" == production ]] || exit 0
if [[ -z "${PORTAL_URL:-}" ]]; then
  echo 'PORTAL_URL is not set: the error budget was not asked about'
  exit 0
fi

# A portal that is down must not stop a fix from going out: no answer is "unknown", not "deny".
answer="$(curl -fsS --max-time 5 --header @- "$PORTAL_URL/api/slo/gate?entityRef=component:default/$name" \
  <<<"authorization: Bearer ${SLO_TOKEN:-}")" || answer='{"decision":"unknown","reasons":[]}'
jq -r '.reasons[]? | "\(.decision)\t\(.message)"' <<<"$answer"
case "$(jq -r .decision <<<"$answer")" in
  allow) echo 'the error budget allows a rollout' ;;
  deny) fail 'the error budget does not allow a rollout; a fix may go with PORTAL_URL unset, and a sentence why in its pull request' ;;
  *)
    [[ "${GATE_ON_UNKNOWN:-go}" == go ]] || fail 'nothing certain is known about the error budget'
    echo 'nothing certain is known about the error budget; going on'
    ;;
esac
