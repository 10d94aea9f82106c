#!/usr/bin/env bash
# Everything the pipeline checks without an account, in one place, so that it runs the same on a laptop. Needs Node.js and shellcheck;
# promtool and amtool where they are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo 'scripts'
shellcheck scripts/*.sh

echo 'types, policy, tests with mocks'
npm test

if command -v promtool >/dev/null; then
  echo 'monitoring: rules'
  promtool check rules monitoring/*.rules.yaml
  promtool test rules monitoring/*.rules.test.yaml
fi
if command -v amtool >/dev/null; then
  echo 'monitoring: routes'
  amtool check-config monitoring/alertmanager.yaml
fi
