#!/bin/sh
# Proves that the alerts of component:default/refund-intake reach their owner, group:default/payments-core.
# Needs amtool, which comes with Alertmanager.
set -eu

cd "$(dirname "$0")"
config='alertmanager.yaml'
page='payments-core/refund-intake/page'
ticket='payments-core/refund-intake/ticket'

amtool check-config "$config"

failed=0

# Usage: reaches RECEIVER LABEL=VALUE...
reaches() {
  receiver=$1
  shift
  if found=$(amtool config routes test --config.file="$config" --verify.receivers="$receiver" "$@" 2>/dev/null); then
    echo "ok: $* -> $receiver"
  else
    echo "FAILED: $* -> $found, expected $receiver" >&2
    failed=1
  fi
}

# What is urgent wakes whoever is on call.
reaches "$page" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=page'
reaches "$page" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=critical'

# So does missing data where that is declared bad.
reaches "$page" 'alertname=ExampleMetricAbsent' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=page'

# And what nobody knows to be able to wait: a severity that is misspelt, or none.
reaches "$page" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=pgae'
reaches "$page" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0'

# What can wait for working hours does.
reaches "$ticket" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=ticket'
reaches "$ticket" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=warning'
reaches "$ticket" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=info'

# So does missing data that is only unknown.
reaches "$ticket" 'alertname=ExampleMetricAbsent' 'entity_ref=component:default/refund-intake' 'owner=group:default/payments-core' 'slo=slo:default/example' 'objective=0' 'severity=ticket'

# The alerts of others wake nobody here.
reaches "$ticket" 'alertname=ExampleBurn1h' 'entity_ref=component:default/refund-intake-neighbour' 'severity=page'
reaches "$ticket" 'alertname=Watchdog'

if grep -q 'address-is-missing[.]invalid' "$config"; then
  echo "WARNING: $config does not say yet where alerts are posted to: nobody is told of them" >&2
fi

exit "$failed"
