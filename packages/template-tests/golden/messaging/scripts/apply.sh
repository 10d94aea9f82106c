#!/usr/bin/env bash
# Shows what would change in the cluster; with --execute it changes it.
#   scripts/apply.sh [--execute]
set -euo pipefail

case ${1:-} in
  '' | --execute) ;;
  *)
    echo 'usage: scripts/apply.sh [--execute]' >&2
    exit 2
    ;;
esac
folder=$(cd "$(dirname "$0")/../kafka" && pwd)

# `diff` answers 1 where something would change, and more where it could not look.
status=0
kubectl diff --server-side --filename "$folder" || status=$?
if ((status > 1)); then
  exit "$status"
elif ((status == 0)); then
  echo 'Nothing would change.'
elif [[ ${1:-} == --execute ]]; then
  kubectl apply --server-side --filename "$folder"
else
  echo 'Nothing was changed. Again with --execute to apply this.'
fi
