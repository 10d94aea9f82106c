#!/usr/bin/env bash
# Brings config/haproxy.cfg out: checked first, the running file kept, a reload without a refused connection, and back by itself if
# the edge is not ready afterwards.
#
# EDGE_CONFIG   the file HAProxy reads (/etc/haproxy/haproxy.cfg)
# EDGE_CHECK    command that checks a file, given as its last word (haproxy -c -f)
# EDGE_RELOAD   command that reloads (systemctl reload haproxy)
# EDGE_READY    address that answers when the edge is ready (http://127.0.0.1:8405/readyz)
# EDGE_SECONDS  how long it may take to be ready (30)
# EDGE_SETTLE_SECONDS  how long it has to stay ready (6)
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=reload.sh
source "$here/reload.sh"

new="${1:-$here/../config/haproxy.cfg}"

check "$new" || fail "$new is not valid; nothing was changed"
if [[ -f "$EDGE_CONFIG" ]] && cmp -s "$new" "$EDGE_CONFIG"; then
  echo 'nothing to bring out: the file is the running one'
  exit 0
fi

# The previous file is kept only now: a second deploy of the same file must not overwrite what rollback goes back to.
[[ ! -f "$EDGE_CONFIG" ]] || cp -p "$EDGE_CONFIG" "$EDGE_CONFIG.previous"
install_file "$new"
if reload_and_wait; then
  echo 'the new configuration is running'
  exit 0
fi

[[ -f "$EDGE_CONFIG.previous" ]] || fail 'the edge is not ready, and there is no earlier configuration to go back to'
echo 'the edge is not ready with the new configuration; going back' >&2
"$here/rollback.sh"
exit 1
