#!/usr/bin/env bash
# Plans an environment into a file, and refuses a plan that would destroy data.
#
#   scripts/plan.sh production
#
# ALLOW_DESTROY=1  the data may go: set it for one run, in a pull request that says why and that a restore was tried
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

environment="${1:-}"
case "$environment" in
  staging | production) ;;
  *)
    echo "usage: $0 staging|production" >&2
    exit 1
    ;;
esac
folder="environments/$environment"

terraform -chdir="$folder" init -input=false
terraform -chdir="$folder" plan -input=false -lock-timeout=5m -out="$environment.tfplan"

# A replaced database is a deleted database: "must be replaced" is easily overlooked among two hundred lines.
lost="$(terraform -chdir="$folder" show -json "$environment.tfplan" | jq -r '
  .resource_changes[]?
  | select(.change.actions | index("delete"))
  | select(.type | IN("aws_db_instance", "aws_elasticache_replication_group", "aws_kms_key"))
  | .address')"
if [[ -n "$lost" && "${ALLOW_DESTROY:-}" != 1 ]]; then
  printf 'this plan would destroy data:\n%s\n' "$lost" >&2
  rm -f "$folder/$environment.tfplan"
  exit 1
fi
