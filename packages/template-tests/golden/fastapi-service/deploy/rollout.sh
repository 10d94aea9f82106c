#!/bin/sh
# Rolls out one image: migrates, applies, waits until every pod is ready; goes back by itself if they do not get ready.
#
#   deploy/rollout.sh staging|production <registry/name@sha256:digest>
#
# Needs kubectl with access to the namespace. Safe to run again: what is there already is not changed.
set -eu

NAME='refund-intake'
environment=${1:?usage: rollout.sh staging|production <image@sha256:digest>}
image=${2:?usage: rollout.sh staging|production <image@sha256:digest>}
here=$(cd "$(dirname "$0")" && pwd)
namespace="$NAME-$environment"

case $environment in
  staging | production) ;;
  *) echo "There is no environment $environment" >&2 && exit 2 ;;
esac
case $image in
  *@sha256:*) ;;
  # A tag may be another image tomorrow: what is rolled out, and rolled back to, is named by its digest.
  *) echo "$image has no digest" >&2 && exit 2 ;;
esac

release=$(mktemp -d "$here/kubernetes/.release.XXXXXX")
trap 'rm -rf "$release"' EXIT

# render <resource>: the resource with the image of this release.
render() {
  cat >"$release/kustomization.yaml" <<KUSTOMIZATION
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
namespace: $namespace
resources:
  - $1
images:
  - name: service
    newName: ${image%@*}
    digest: ${image#*@}
KUSTOMIZATION
  kubectl kustomize "$release"
}

echo "Migrating the database"
cp "$here/kubernetes/migrate.yaml" "$release/migrate.yaml"
# A job cannot be changed: that of the release before has to go first.
kubectl --namespace "$namespace" delete job "$NAME-migrate" --ignore-not-found --wait
render migrate.yaml | kubectl apply --filename -
if ! kubectl --namespace "$namespace" wait --for=condition=complete --timeout=600s "job/$NAME-migrate"; then
  kubectl --namespace "$namespace" logs "job/$NAME-migrate" --tail=50 || true
  echo "The migration failed; nothing else was changed" >&2
  exit 1
fi

echo "Rolling out $image"
render "../$environment" | kubectl apply --filename -
for deployment in "$NAME" "$NAME-worker" "$NAME-relay"; do
  if ! kubectl --namespace "$namespace" rollout status "deployment/$deployment" --timeout=330s; then
    echo "$deployment did not get ready; going back" >&2
    "$here/rollback.sh" "$environment"
    exit 1
  fi
done
echo "Rolled out"
