#!/bin/sh
# Goes back to the release before, for all deployments; needs no build, no migration and no pipeline.
#
#   deploy/rollback.sh staging|production
#
# The database stays as it is: migrations expand before they contract (docs/migrations.md), so the release before works on it.
set -eu

NAME='refund-intake'
environment=${1:?usage: rollback.sh staging|production}
namespace="$NAME-$environment"

case $environment in
  staging | production) ;;
  *) echo "There is no environment $environment" >&2 && exit 2 ;;
esac

for deployment in "$NAME" "$NAME-worker" "$NAME-relay"; do
  kubectl --namespace "$namespace" rollout undo "deployment/$deployment"
done
# All are on their way before anybody waits for the first.
for deployment in "$NAME" "$NAME-worker" "$NAME-relay"; do
  kubectl --namespace "$namespace" rollout status "deployment/$deployment" --timeout=330s
done
kubectl --namespace "$namespace" get deployments --selector "app.kubernetes.io/name=$NAME" \
  --output 'custom-columns=NAME:.metadata.name,READY:.status.readyReplicas,IMAGE:.spec.template.spec.containers[0].image'
