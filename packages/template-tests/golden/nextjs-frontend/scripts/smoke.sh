#!/usr/bin/env bash
# Starts what was built and looks at it as the world does: probes, a page with its headers, a report of a browser, metrics.
#   scripts/smoke.sh [COMMAND…]     `node .next/standalone/server.js` where none is given
set -euo pipefail

cd "$(dirname "$0")/.."
export PORT=${PORT:-3000} METRICS_PORT=${METRICS_PORT:-3001} HOSTNAME=127.0.0.1
site=http://127.0.0.1:$PORT
log=$(mktemp)

if (($# == 0)); then
  cp -R .next/static .next/standalone/.next/
  cp -R public .next/standalone/
  set -- node .next/standalone/server.js
fi
"$@" >"$log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$log"' EXIT

fail() {
  echo "FAILED: $1" >&2
  cat "$log" >&2
  exit 1
}
# Prints the answer; fails where it has another status.
ask() {
  local expected=$1 out status
  shift
  out=$(mktemp)
  status=$(curl --silent --max-time 10 --output "$out" --write-out '%{http_code}' "$@") || true
  cat "$out"
  rm -f "$out"
  [[ $status == "$expected" ]] || fail "$* answered $status, not $expected"
}

for _ in {1..100}; do
  curl --silent --fail --output /dev/null "$site/livez" && break
  kill -0 "$server" 2>/dev/null || fail 'the server ended'
  sleep 0.2
done

ask 200 "$site/livez" >/dev/null
ask 200 "$site/readyz" >/dev/null
ask 404 "$site/metrics" >/dev/null

page=$(ask 200 --include "$site/")
grep --ignore-case --quiet "^content-security-policy: .*'nonce-" <<<"$page" || fail 'the page has no policy with a nonce'
nonce=$(sed -n "s/^content-security-policy: .*'nonce-\([^']*\)'.*/\1/Ip" <<<"$page" | head -n 1)
grep --quiet --fixed-strings "nonce=\"$nonce\"" <<<"$page" || fail 'the scripts of the page lack its nonce'
if grep --only-matching '<script[^>]*>' <<<"$page" | grep --quiet --invert-match 'nonce='; then
  fail 'a script of the page has no nonce'
fi
grep --ignore-case --quiet '^x-content-type-options: nosniff' <<<"$page" || fail 'a security header is missing'

ask 204 --header 'content-type: application/json' --data \
  '{"path": "/", "measurements": [{"name": "LCP", "value": 1800}, {"name": "INP", "value": 90}, {"name": "CLS", "value": 0.01}]}' \
  "$site/web-vitals"
ask 400 --header 'content-type: application/json' --data '{"path": "/"}' "$site/web-vitals"
ask 413 --header 'content-type: application/json' --data "$(head -c 5000 /dev/zero | tr '\0' ' ')" "$site/web-vitals"

metrics=$(ask 200 "http://127.0.0.1:$METRICS_PORT/metrics")
for series in 'web_vitals_lcp_seconds_bucket{.*le="2.5".*} 1' 'web_vitals_inp_seconds_bucket{.*le="0.2".*} 1' \
  'web_vitals_cls_bucket{.*le="0.1".*} 1' 'http_requests_total{.*route="/".*status="200".*} 1'; do
  grep --quiet "^$series" <<<"$metrics" || fail "no series $series"
done

kill -TERM "$server"
wait "$server" || true
echo 'Probes, page, headers, reports and metrics are as they should be.'
