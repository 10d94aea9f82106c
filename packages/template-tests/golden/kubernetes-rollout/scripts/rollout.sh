#!/usr/bin/env bash
# Brings what stands in deploy/overlays/<environment> out, and takes it back if the service breaks its promise.
#
#   scripts/rollout.sh staging
#   scripts/rollout.sh production
#
# ROLLOUT_SECONDS  how long the rollout may take, pauses included (3600)
# PORTAL_URL, SLO_TOKEN  asked for the error budget before, see gate.sh
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=kubernetes.sh
source "$(dirname "${BASH_SOURCE[0]}")/kubernetes.sh"
environment="${1:-}"
namespace="$(namespace_of "$environment")" || fail "usage: $0 staging|production"

"$here/gate.sh" "$environment"

kubectl apply --server-side --field-manager="$name-pipeline" -k "$here/../deploy/overlays/$environment"

# The controller judges and takes back by itself (deploy/base/analysis.yaml); here is only waited for its verdict.
deadline=$((SECONDS + ${ROLLOUT_SECONDS:-3600}))
while true; do
  # The status of an older generation is about the version before.
  read -r generation observed phase < <(kubectl --namespace "$namespace" get "$workload" \
    --output 'jsonpath={.metadata.generation} {.status.observedGeneration} {.status.phase}' && echo)
  if [[ "$generation" == "$observed" ]]; then
    case "$phase" in
      Healthy)
        echo "$name runs in $environment"
        exit 0
        ;;
      Degraded)
        fail "the rollout was aborted and the version before serves all requests; find out why with: kubectl --namespace $namespace describe analysisruns"
        ;;
    esac
  fi
  ((SECONDS < deadline)) || fail "the rollout is $phase after ${ROLLOUT_SECONDS:-3600} s; a paused one waits for a person: kubectl argo rollouts --namespace $namespace get rollout $name"
  sleep "${POLL_SECONDS:-10}"
done
