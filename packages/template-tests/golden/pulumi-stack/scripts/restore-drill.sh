#!/usr/bin/env bash
# Restores the newest backup of an environment beside the original, proves that it can be read, says how long it took, and removes it.
# The original is not touched. A backup that was never restored is a hope, not a backup.
#
#   scripts/restore-drill.sh production
#
# CHECK_COMMAND  gets the host as its last word and has to succeed; for example a script that counts the rows of yesterday
# KEEP=1         leaves the restored one standing, to look around in
set -euo pipefail

environment="${1:-}"
case "$environment" in
  staging | production) ;;
  *)
    echo "usage: $0 staging|production" >&2
    exit 1
    ;;
esac
: "${CHECK_COMMAND:?a command that proves that the data can be read}"

cd "$(dirname "${BASH_SOURCE[0]}")/.."
promised="$(pulumi stack output --stack "$environment" recoveryTimeMinutes)"
original="$(pulumi stack output --stack "$environment" identifier)"
restored="${original:0:50}-drill-$(date -u +%m%d)"

clean_up() {
  [[ "${KEEP:-}" == 1 ]] || aws rds delete-db-instance --db-instance-identifier "$restored" \
    --skip-final-snapshot --delete-automated-backups >/dev/null
}

started="$(date +%s)"
# Network, parameters and credentials of the original, so that what is proved is what would be needed.
read -r class subnets groups parameters < <(aws rds describe-db-instances --db-instance-identifier "$original" \
  --query 'DBInstances[0].[DBInstanceClass, DBSubnetGroup.DBSubnetGroupName, VpcSecurityGroups[0].VpcSecurityGroupId, DBParameterGroups[0].DBParameterGroupName]' --output text)
aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier "$original" --target-db-instance-identifier "$restored" \
  --use-latest-restorable-time --db-instance-class "$class" --db-subnet-group-name "$subnets" --vpc-security-group-ids "$groups" \
  --db-parameter-group-name "$parameters" --no-publicly-accessible --no-multi-az --no-deletion-protection >/dev/null
trap clean_up EXIT
aws rds wait db-instance-available --db-instance-identifier "$restored"
host="$(aws rds describe-db-instances --db-instance-identifier "$restored" --query 'DBInstances[0].Endpoint.Address' --output text)"

# shellcheck disable=SC2086 # a command with its options
$CHECK_COMMAND "$host"

minutes=$((($(date +%s) - started + 59) / 60))
echo "restored and read in $minutes minutes; $promised are promised"
# Write it down either way (docs/restore-drill.md); above the promise it is a finding.
((minutes <= promised))
