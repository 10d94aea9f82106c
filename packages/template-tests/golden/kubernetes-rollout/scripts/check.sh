#!/usr/bin/env bash
# Everything the pipeline checks, in one place, so that it runs the same on a laptop. Needs kubectl and shellcheck; promtool and amtool
# where they are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo 'scripts'
shellcheck --external-sources scripts/*.sh

for environment in staging production; do
  echo "deploy/overlays/$environment"
  manifests="$(kubectl kustomize "deploy/overlays/$environment")"
  # A tag can be moved to other bytes; a digest cannot.
  if grep -E '^ +(- )?image: ' <<<"$manifests" | grep -vE '@sha256:[0-9a-f]{64}"?$'; then
    echo 'an image without a digest' >&2
    exit 1
  fi
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
