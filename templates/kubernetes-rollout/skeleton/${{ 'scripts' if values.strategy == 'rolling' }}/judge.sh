#!/usr/bin/env bash
# Watches the SLO's own series after a rollout. Ends with 0 (kept), 1 (broken) or 2 (nothing is known: no answer or no traffic).
#
# PROMETHEUS_URL  address of Prometheus, as seen from here
# JUDGE_MINUTES   how long to watch (10); a sample a minute
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
# shellcheck source-path=SCRIPTDIR source=../deploy/analysis/slo.env
source "$here/../deploy/analysis/slo.env"
: "${PROMETHEUS_URL:?the address of Prometheus}"

good=0
bad=0
unknown=0
for ((minute = 1; minute <= ${JUDGE_MINUTES:-10}; minute++)); do
  sleep "${JUDGE_INTERVAL_SECONDS:-60}"
  ratio="$(curl -fsS --max-time 10 --get --data-urlencode "query=$QUERY" "$PROMETHEUS_URL/api/v1/query" |
    jq -er '.data.result[0].value[1]')" || ratio=''
  # "NaN" is no number either: there was nothing to divide.
  if [[ ! "$ratio" =~ ^[0-9.eE+-]+$ ]]; then
    unknown=$((unknown + 1))
    echo "minute $minute: nothing is known"
  elif awk -v ratio="$ratio" -v factor="$FACTOR" -v budget="$BUDGET" 'BEGIN { exit !(ratio <= factor * budget) }'; then
    good=$((good + 1))
    echo "minute $minute: $ratio bad, within $FACTOR times $BUDGET"
  else
    bad=$((bad + 1))
    echo "minute $minute: $ratio bad, above $FACTOR times $BUDGET"
    # One bad minute may be chance, three are not.
    ((bad < 3)) || exit 1
  fi
done
((good > unknown)) || exit 2
