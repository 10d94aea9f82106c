#!/usr/bin/env bash
# Goes back to the configuration that ran before the last deploy. What is taken out is kept as <file>.rejected, so that it can be
# read afterwards. Settings as in deploy.sh.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=reload.sh
source "$here/reload.sh"

previous="$EDGE_CONFIG.previous"
[[ -f "$previous" ]] || fail "there is no $previous to go back to"
check "$previous" || fail "$previous is not valid any more; nothing was changed"

cp -p "$EDGE_CONFIG" "$EDGE_CONFIG.rejected"
install_file "$previous"
reload_and_wait || fail 'the edge is not ready with the earlier configuration either: look at its log and at the servers behind it'
echo 'the earlier configuration is running'
