#!/usr/bin/env bash
# Takes a server of the backend "app" out without failing a request, or puts it back.
#
#   scripts/drain.sh app1          new requests go elsewhere; waits until the last one under way is answered
#   scripts/drain.sh --back app1   takes requests again, from few to all within the slow start
#
# DRAIN_SECONDS  how long to wait for requests under way (120)
# EDGE_SOCKET    the runtime API (/run/haproxy/admin.sock)
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=runtime.sh
source "$here/runtime.sh"

if [[ "${1:-}" == '--back' && -n "${2:-}" ]]; then
  server_stat "$2" status >/dev/null
  runtime "set server app/$2 state ready" >/dev/null
  echo "$2 takes requests again"
  exit 0
fi

server="${1:-}"
[[ "$server" =~ ^[a-z][a-z0-9]*$ ]] || fail "usage: $0 [--back] <server>"
server_stat "$server" status >/dev/null

# The last server that answers is not taken out: that would be an outage by hand.
[[ "$(others_up "$server")" -gt 0 ]] || fail "$server is the last server that is up; bring another one up first"

runtime "set server app/$server state drain" >/dev/null
deadline=$((SECONDS + ${DRAIN_SECONDS:-120}))
while under_way="$(server_stat "$server" scur)"; [[ "$under_way" -gt 0 ]]; do
  if ((SECONDS >= deadline)); then
    # Left draining: no new request arrives, and nothing under way is cut off without somebody deciding so.
    fail "$server still answers $under_way requests after ${DRAIN_SECONDS:-120} s; it stays in drain. Wait, or put it back with: $0 --back $server"
  fi
  sleep 0.2
done

# Out of health checks too, so that a restart behind it raises no alarm.
runtime "set server app/$server state maint" >/dev/null
echo "$server is out; nothing was under way"
