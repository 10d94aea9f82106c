#!/usr/bin/env bash
# The runtime API of HAProxy, for the other scripts. Sourced, not run.

EDGE_SOCKET="${EDGE_SOCKET:-/run/haproxy/admin.sock}"

fail() {
  echo "$*" >&2
  exit 1
}

# Sends one command. HAProxy answers errors in words and without a status, so they are looked for: an unknown server must not look
# like success.
runtime() {
  local answer
  answer="$(socat -t 5 - "UNIX-CONNECT:${EDGE_SOCKET}" <<<"$1")" || fail "HAProxy does not answer at ${EDGE_SOCKET}"
  if grep -qiE '^(no such|unknown|require|invalid|permission denied|backend or server|.*not found)' <<<"$answer"; then
    fail "HAProxy refused \"$1\": $answer"
  fi
  printf '%s\n' "$answer"
}

# One field of "show stat" of a server of the backend "app". Columns are looked up by name: releases add some.
server_stat() {
  runtime "show stat" | awk -F, -v server="$1" -v field="$2" '
    NR == 1 { sub(/^# /, ""); for (i = 1; i <= NF; i++) column[$i] = i }
    $column["pxname"] == "app" && $column["svname"] == server { print $column[field]; found = 1 }
    END { exit !found }' || fail "there is no server \"$1\" in the backend app"
}

# How many servers of "app", other than the given one, take requests.
others_up() {
  runtime "show stat" | awk -F, -v server="$1" '
    NR == 1 { sub(/^# /, ""); for (i = 1; i <= NF; i++) column[$i] = i }
    $column["pxname"] == "app" && $column["type"] == 2 && $column["svname"] != server && $column["status"] ~ /^UP/ { up++ }
    END { print up + 0 }'
}
