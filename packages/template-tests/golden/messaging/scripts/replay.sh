#!/usr/bin/env bash
# Sends dead letters once more, after what broke them was mended (docs/runbooks/dead-letters.md). Says what it would do; with
# --execute it does. What was sent is not sent again by the next run: the consumer group remembers it. The dead letters stay where
# they are until their time is up.
#   KCAT_CONFIG=FILE scripts/replay.sh [--execute] [--max COUNT]
# FILE has the brokers and a user that may read refund-intake-dead-letters and write refund-intake.
set -euo pipefail

topic='refund-intake'
dead=$topic-dead-letters
group=$topic-replay
execute=false
max=100

while (($# > 0)); do
  case $1 in
    --execute) execute=true ;;
    --max)
      max=${2:?--max needs a number}
      shift
      ;;
    *)
      echo "usage: scripts/replay.sh [--execute] [--max COUNT], not $1" >&2
      exit 2
      ;;
  esac
  shift
done
if [[ ! $max =~ ^[1-9][0-9]*$ ]]; then
  echo "Not a number of messages: $max" >&2
  exit 2
fi
: "${KCAT_CONFIG:?names the file with the brokers and the user}"

if [[ $execute == false ]]; then
  # Where and when, never what: messages do not belong on terminals.
  echo "Would send at most $max of these from $dead to $topic, those first that were not sent before:"
  kcat -C -q -t "$dead" -o beginning -e -f 'partition %p offset %o time %T size %S\n'
  echo 'Nothing was sent. Again with --execute, first with --max 1.'
  exit 0
fi

# A message is one line of JSON with its key before it, which keeps messages about the same thing in order. Acknowledged by all
# replicas, or the run fails. Headers are not kept.
kcat -G "$group" -q -c "$max" -e -X auto.offset.reset=earliest -f '%k\t%s\n' "$dead" |
  kcat -P -t "$topic" -K '\t' -X acks=all
echo "Sent at most $max from $dead to $topic. Watch the lag and the dead letters before the next."
