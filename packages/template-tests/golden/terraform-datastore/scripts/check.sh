#!/usr/bin/env bash
# Everything the pipeline checks without an account, in one place, so that it runs the same on a laptop. Needs terraform and shellcheck;
# promtool and amtool where they are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo 'scripts'
shellcheck scripts/*.sh

echo 'format'
terraform fmt -check -recursive -diff

for folder in modules/sizing modules/datastore environments/staging environments/production; do
  echo "$folder"
  # Without the backend: nothing is read from or written to any state.
  terraform -chdir="$folder" init -backend=false -input=false >/dev/null
  terraform -chdir="$folder" validate
done

for folder in modules/sizing modules/datastore; do
  echo "$folder: tests"
  terraform -chdir="$folder" test
done

if command -v promtool >/dev/null; then
  echo 'monitoring: rules'
  promtool check rules monitoring/*.rules.yaml
  promtool test rules monitoring/*.rules.test.yaml
fi
if command -v amtool >/dev/null; then
  echo 'monitoring: routes'
  amtool check-config monitoring/alertmanager.yaml
fi
