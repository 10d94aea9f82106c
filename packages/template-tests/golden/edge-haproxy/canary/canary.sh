#!/usr/bin/env bash
# Sets the canary's share of the requests at run time, until the next reload.
#
#   canary/canary.sh 10    ten of a hundred requests go to the canary
#   canary/canary.sh 0     none; requests under way are finished
#
# EDGE_SOCKET  the runtime API (/run/haproxy/admin.sock)
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=../scripts/runtime.sh
source "$here/../scripts/runtime.sh"

percent="${1:-}"
[[ "$percent" =~ ^[0-9]{1,2}$ ]] || fail "usage: $0 <percent, 0 to 99>"

# The others' weights add up to "sum"; the canary's weight w gives the share w / (sum + w).
sum="$(runtime "show stat" | awk -F, '
  NR == 1 { sub(/^# /, ""); for (i = 1; i <= NF; i++) column[$i] = i }
  $column["pxname"] == "app" && $column["type"] == 2 && $column["svname"] != "canary" && $column["status"] ~ /^UP/ { sum += $column["weight"] }
  END { print sum + 0 }')"
((sum > 0)) || fail 'no other server is up: all requests would go to the canary'
weight=$(((sum * percent + (100 - percent) / 2) / (100 - percent)))
((weight <= 256)) || fail "a weight is at most 256; $percent % of $sum would need $weight. Take servers of the old version out with drain.sh first"

runtime "set server app/canary weight $weight" >/dev/null
echo "the canary has a weight of $weight against $sum of the others"
