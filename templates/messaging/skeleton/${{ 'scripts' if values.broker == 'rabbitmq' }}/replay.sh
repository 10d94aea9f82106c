#!/usr/bin/env bash
# Sends dead letters once more, after what broke them was mended (docs/runbooks/dead-letters.md). Says what it would do; with
# --execute it does. A message leaves the dead letters when the broker has confirmed it in the queue, so none is lost on the way.
#   scripts/replay.sh [--execute] [--max COUNT]
# Needs kubectl and the plugin rabbitmq_shovel.
set -euo pipefail

queue=${{ values.name | shellQuote }}
dead=$queue-dead-letters
namespace=${{ values.namespace | shellQuote }}
server=${{ values.cluster | shellQuote }}-server-0
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

control() { kubectl --namespace "$namespace" exec "$server" --container rabbitmq -- rabbitmqctl --quiet "$@"; }

waiting=$(control list_queues --vhost "$queue" name messages --formatter json |
  jq --arg name "$dead" '.[] | select(.name == $name) | .messages')
if [[ ! $waiting =~ ^[0-9]+$ ]]; then
  echo "There is no queue $dead." >&2
  exit 1
fi
count=$((waiting < max ? waiting : max))
if [[ $execute == false || $count == 0 ]]; then
  echo "$waiting wait in $dead; would send $count to $queue."
  echo 'Nothing was sent. Again with --execute, first with --max 1.'
  exit 0
fi

shovel=$(jq --null-input --arg vhost "$queue" --arg queue "$queue" --arg dead "$dead" --argjson count "$count" '{
  "src-protocol": "amqp091", "src-uri": "amqp:///\($vhost)", "src-queue": $dead, "src-delete-after": $count,
  "dest-protocol": "amqp091", "dest-uri": "amqp:///\($vhost)", "dest-queue": $queue, "ack-mode": "on-confirm"
}')
control set_parameter --vhost "$queue" shovel "$dead-replay" "$shovel"
echo "Sending $count from $dead to $queue; the shovel ends by itself. Watch both queues before the next."
