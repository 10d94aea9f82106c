#!/usr/bin/env bash
# Goes back to the version before, now. Then bring the repository to the same state with "git revert", or the next rollout brings the
# change again.
#
#   scripts/rollback.sh production               the version before
#   scripts/rollback.sh production 41            a certain one; the numbers: --list
#   scripts/rollback.sh production --list
#
# ROLLOUT_SECONDS  how long it may take (600)
# DRY_RUN=1        only says what it would do
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=kubernetes.sh
source "$(dirname "${BASH_SOURCE[0]}")/kubernetes.sh"
environment="${1:-}"
namespace="$(namespace_of "$environment")" || fail "usage: $0 staging|production [--list | <revision>]"
revision="${2:-}"

run() {
  if [[ "${DRY_RUN:-}" == 1 ]]; then
    echo "would run: $*"
  else
    "$@"
  fi
}

if [[ "$revision" == '--list' ]]; then
  kubectl --namespace "$namespace" get replicasets --selector "app.kubernetes.io/name=$name" \
    --sort-by .metadata.creationTimestamp \
    --output 'custom-columns=REVISION:.metadata.annotations.rollout\.argoproj\.io/revision,CREATED:.metadata.creationTimestamp,IMAGE:.spec.template.spec.containers[0].image,READY:.status.readyReplicas'
  exit 0
fi
[[ -z "$revision" || "$revision" =~ ^[0-9]+$ ]] || fail "expected the number of a revision, found \"$revision\""

# A canary under way is sent home first: its requests go back to the version before at once.
phase="$(kubectl --namespace "$namespace" get "$workload" --output 'jsonpath={.status.phase}')"
if [[ "$phase" == Progressing || "$phase" == Paused ]]; then
  run kubectl argo rollouts --namespace "$namespace" abort "$name"
  [[ -n "$revision" ]] || {
    echo "the canary was sent home; the version before serves all requests"
    exit 0
  }
fi
run kubectl argo rollouts --namespace "$namespace" undo "$name" ${revision:+"--to-revision=$revision"}
# Without the steps: this version has proved itself, and waiting costs budget.
run kubectl argo rollouts --namespace "$namespace" promote "$name" --full
run kubectl argo rollouts --namespace "$namespace" status "$name" --timeout "${ROLLOUT_SECONDS:-600}s"
echo "the version before is back in $environment; now git revert"
