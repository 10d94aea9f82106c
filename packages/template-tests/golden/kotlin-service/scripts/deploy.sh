#!/usr/bin/env bash
# Releases an image: migrates first, then replaces pod by pod, and takes the release back where it does not get ready.
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
with_image() { sed "s|REPLACED_BY_DEPLOY|$image|" "$root/deploy/$1.yaml"; }

# `kubectl wait` can wait for one outcome only: this asks for both.
migrated() {
  local counts
  for _ in {1..180}; do
    counts=$(cluster get "$1" --output 'jsonpath={.status.succeeded}/{.status.failed}')
    case $counts in
      1/*) return 0 ;;
      /[1-9]*) return 1 ;;
    esac
    sleep 5
  done
  return 1
}

for object in service-account network-policy; do
  cluster apply --filename "$root/deploy/$object.yaml"
done

job=$(with_image migrate | cluster create --filename - --output name)
echo "Migrating: $job"
if ! migrated "$job"; then
  cluster logs "$job" --tail=100 >&2 || true
  echo "The migration failed; no pod was replaced. See docs/migrations.md." >&2
  exit 1
fi

for object in disruption-budget service autoscaler; do
  cluster apply --filename "$root/deploy/$object.yaml"
done
with_image deployment | cluster apply --filename -

if ! cluster rollout status "deployment/$name" --timeout=10m; then
  echo "The release did not get ready." >&2
  "$root/scripts/rollback.sh" "$namespace"
  exit 1
fi
