#!/usr/bin/env bash
# Releases an image: replaces pod by pod, and takes the release back where it does not get ready.
#   scripts/deploy.sh REGISTRY/NAME@sha256:DIGEST [NAMESPACE]
set -euo pipefail

name='refund-intake'
image=${1:?usage: scripts/deploy.sh REGISTRY/NAME@sha256:DIGEST [NAMESPACE]}
namespace=${2:-$name}
root=$(cd "$(dirname "$0")/.." && pwd)

# A tag can be moved after it was tested; a digest cannot.
if [[ ! $image =~ ^[a-z0-9][a-z0-9./:_-]*@sha256:[0-9a-f]{64}$ ]]; then
  echo "Not an image with a digest: $image" >&2
  exit 2
fi

cluster() { kubectl --namespace "$namespace" "$@"; }

for object in service-account network-policy disruption-budget service autoscaler; do
  cluster apply --filename "$root/deploy/$object.yaml"
done
sed "s|REPLACED_BY_DEPLOY|$image|" "$root/deploy/deployment.yaml" | cluster apply --filename -

if ! cluster rollout status "deployment/$name" --timeout=10m; then
  echo "The release did not get ready." >&2
  "$root/scripts/rollback.sh" "$namespace"
  exit 1
fi
