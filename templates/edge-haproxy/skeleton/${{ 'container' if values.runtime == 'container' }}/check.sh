#!/usr/bin/env bash
# Checks a configuration with the HAProxy that will run it, as deploy.sh wants it: the file is the last word.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
docker compose -f "$here/compose.yaml" run --rm --no-deps -T \
  -v "$(realpath "$1"):/tmp/haproxy.cfg:ro" edge haproxy -c -f /tmp/haproxy.cfg
