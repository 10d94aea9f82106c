#!/usr/bin/env bash
# Holds migrations to expand and contract (docs/migrations.md): what takes something away needs `contract` in its name, and a name
# is used once. Run by the pipeline.
set -euo pipefail

cd "$(dirname "$0")/../src/main/resources/db/migration"
status=0

complain() {
  echo "$1" >&2
  status=1
}

for file in *; do
  if [[ ! $file =~ ^V[0-9]+__(expand|migrate|contract)_[a-z0-9_]+\.sql$ ]]; then
    complain "$file: should be called V<number>__expand_…, __migrate_… or __contract_….sql"
  elif [[ $file != *__contract_* ]] &&
    grep --extended-regexp --ignore-case --line-number '^[^-]*\b(drop|rename|truncate|change|modify)\b' "$file" >&2; then
    complain "$file: takes something away that the release before still uses; do it in a later contract migration"
  fi
done

duplicates=$(printf '%s\n' * | sed 's/__.*//' | sort | uniq --repeated)
[[ -z $duplicates ]] || complain "Used twice: $duplicates"
exit "$status"
