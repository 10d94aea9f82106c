#!/usr/bin/env bash
# Back to the release before, or to one of `kubectl rollout history deployment/NAME`. Safe at any time: a
# release keeps nothing that the one before could not read.
#   scripts/rollback.sh [NAMESPACE] [REVISION]
set -euo pipefail

name='refund-intake'
namespace=${1:-$name}
revision=${2:-0}

if [[ ! $revision =~ ^[0-9]+$ ]]; then
  echo "Not a revision: $revision" >&2
  exit 2
fi

kubectl --namespace "$namespace" rollout undo "deployment/$name" --to-revision="$revision"
kubectl --namespace "$namespace" rollout status "deployment/$name" --timeout=10m
kubectl --namespace "$namespace" get deployment "$name" \
  --output 'jsonpath={"Running: "}{.spec.template.spec.containers[0].image}{"\n"}'
