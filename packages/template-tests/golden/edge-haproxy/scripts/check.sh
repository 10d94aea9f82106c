#!/usr/bin/env bash
# Everything the pipeline checks, in one place, so that it runs the same on a laptop. Needs haproxy, openssl and shellcheck;
# promtool and amtool where they are installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

echo 'scripts'
shellcheck --external-sources scripts/*.sh

echo 'config/haproxy.cfg'
# The real certificate is not here; any will do to read the configuration.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=check \
  -keyout "$scratch/key" -out "$scratch/certificate" 2>"$scratch/openssl.log" || { cat "$scratch/openssl.log" >&2; exit 1; }
mkdir "$scratch/certificates"
cat "$scratch/certificate" "$scratch/key" >"$scratch/certificates/check.pem"
# A warning today is an error of the next release.
EDGE_CERTIFICATES="$scratch/certificates" EDGE_SOCKET="$scratch/admin.sock" haproxy -c -dW -f config/haproxy.cfg

if command -v promtool >/dev/null; then
  echo 'monitoring: rules'
  promtool check rules monitoring/*.rules.yaml
  promtool test rules monitoring/*.rules.test.yaml
fi
if command -v amtool >/dev/null; then
  echo 'monitoring: routes'
  amtool check-config monitoring/alertmanager.yaml
fi
