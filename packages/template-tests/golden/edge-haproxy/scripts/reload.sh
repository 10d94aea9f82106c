#!/usr/bin/env bash
# Installing and reloading, for deploy.sh and rollback.sh. Sourced, not run.

EDGE_CONFIG="${EDGE_CONFIG:-/etc/haproxy/haproxy.cfg}"
EDGE_CHECK="${EDGE_CHECK:-haproxy -c -f}"
EDGE_RELOAD="${EDGE_RELOAD:-systemctl reload haproxy}"
EDGE_READY="${EDGE_READY:-http://127.0.0.1:8405/readyz}"

fail() {
  echo "$*" >&2
  exit 1
}

check() {
  # shellcheck disable=SC2086 # a command with its options
  $EDGE_CHECK "$1"
}

# Moved into place in one step: HAProxy never reads half a file.
install_file() {
  cp "$1" "$EDGE_CONFIG.new"
  chmod 0644 "$EDGE_CONFIG.new"
  mv -f "$EDGE_CONFIG.new" "$EDGE_CONFIG"
}

# A process that has just started takes every server for up until the first checks fail: ready is what stays ready for a while.
reload_and_wait() {
  # shellcheck disable=SC2086 # a command with its options
  $EDGE_RELOAD || return 1
  local deadline=$((SECONDS + ${EDGE_SECONDS:-30})) ready_since=''
  while ((SECONDS < deadline)); do
    if curl -fs --max-time 2 -o /dev/null "$EDGE_READY"; then
      ready_since="${ready_since:-$SECONDS}"
      ((SECONDS - ready_since < ${EDGE_SETTLE_SECONDS:-6})) || return 0
    else
      ready_since=''
    fi
    sleep 0.5
  done
  return 1
}
