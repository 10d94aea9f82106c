import { shellQuote } from '../../filters/shellQuote';
import { AlertRoute } from './AlertRoute';
import { PAGING, WAITING } from './severities';

interface RouteCase {
  receiver: 'page' | 'ticket';
  why: string;
  labels: Record<string, string>[];
}

function casesOf({ entityRef, ownerRef }: AlertRoute): RouteCase[] {
  // All labels that generated rules carry.
  const own = {
    entity_ref: entityRef,
    owner: ownerRef,
    slo: 'slo:default/example',
    objective: '0',
  };
  const burn = { alertname: 'ExampleBurn1h', ...own };
  const absent = { alertname: 'ExampleMetricAbsent', ...own };
  return [
    {
      receiver: 'page',
      why: 'What is urgent wakes whoever is on call.',
      labels: PAGING.map(severity => ({ ...burn, severity })),
    },
    {
      receiver: 'page',
      why: 'So does missing data where that is declared bad.',
      labels: [{ ...absent, severity: 'page' }],
    },
    {
      receiver: 'page',
      why: 'And what nobody knows to be able to wait: a severity that is misspelt, or none.',
      labels: [{ ...burn, severity: 'pgae' }, burn],
    },
    {
      receiver: 'ticket',
      why: 'What can wait for working hours does.',
      labels: WAITING.map(severity => ({ ...burn, severity })),
    },
    {
      receiver: 'ticket',
      why: 'So does missing data that is only unknown.',
      labels: [{ ...absent, severity: 'ticket' }],
    },
    {
      receiver: 'ticket',
      why: 'The alerts of others wake nobody here.',
      labels: [
        {
          alertname: 'ExampleBurn1h',
          entity_ref: `${entityRef}-neighbour`,
          severity: 'page',
        },
        { alertname: 'Watchdog' },
      ],
    },
  ];
}

/**
 * Tests of a configuration as a script of POSIX shell, for the pipeline of its repository.
 *
 * @param configFile - name of the configuration, in the same folder
 */
export function writeRouteTests(route: AlertRoute, configFile: string): string {
  const cases = casesOf(route).flatMap(({ receiver, why, labels }) => [
    `# ${why}`,
    ...labels.map(one =>
      [
        'reaches',
        `"$${receiver}"`,
        ...Object.entries(one).map(([name, value]) =>
          shellQuote(`${name}=${value}`),
        ),
      ].join(' '),
    ),
    '',
  ]);
  return [
    '#!/bin/sh',
    `# Proves that the alerts of ${route.entityRef} reach their owner, ${route.ownerRef}.`,
    '# Needs amtool, which comes with Alertmanager.',
    'set -eu',
    '',
    'cd "$(dirname "$0")"',
    `config=${shellQuote(configFile)}`,
    `page=${shellQuote(route.receivers.page)}`,
    `ticket=${shellQuote(route.receivers.ticket)}`,
    '',
    'amtool check-config "$config"',
    '',
    'failed=0',
    '',
    '# Usage: reaches RECEIVER LABEL=VALUE...',
    'reaches() {',
    '  receiver=$1',
    '  shift',
    '  if found=$(amtool config routes test --config.file="$config" --verify.receivers="$receiver" "$@" 2>/dev/null); then',
    '    echo "ok: $* -> $receiver"',
    '  else',
    '    echo "FAILED: $* -> $found, expected $receiver" >&2',
    '    failed=1',
    '  fi',
    '}',
    '',
    ...cases,
    'if grep -q \'address-is-missing[.]invalid\' "$config"; then',
    '  echo "WARNING: $config does not say yet where alerts are posted to: nobody is told of them" >&2',
    'fi',
    '',
    'exit "$failed"',
    '',
  ].join('\n');
}
