#!/bin/sh
# Asks the portal whether the error budget allows a release, and says why not.
#
#   CALLBOARD_URL=https://portal.example.com CALLBOARD_TOKEN=… scripts/error-budget-gate.sh
#
# Ends with 0 for "allow", 1 for "deny", 3 where it is not known: then a person decides (ACCEPT_UNKNOWN=true).
set -eu

entity=component:default/'refund-intake'
: "${CALLBOARD_URL:?the address of the portal}" "${CALLBOARD_TOKEN:?a token that may read SLOs}"

# The token comes by standard input: arguments can be read by every process of the machine.
answer=$(printf 'header = "Authorization: Bearer %s"\n' "$CALLBOARD_TOKEN" |
  curl --config - --silent --show-error --fail --max-time 20 --retry 3 --retry-connrefused \
    "$CALLBOARD_URL/api/slo/gate?entityRef=$entity") || answer='{"decision":"unknown","reasons":["the portal did not answer"]}'

echo "$answer"
case $(printf '%s' "$answer" | jq --raw-output '.decision') in
  allow) exit 0 ;;
  deny)
    echo "The error budget does not allow a release. What mends it may be released by hand." >&2
    exit 1
    ;;
  *)
    # Not known is not good: no data is what an outage of the monitoring looks like, too.
    [ "${ACCEPT_UNKNOWN:-false}" = true ] && exit 0
    echo "Whether the error budget allows a release is not known; set ACCEPT_UNKNOWN=true to decide yourself." >&2
    exit 3
    ;;
esac
