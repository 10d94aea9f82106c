import { AlertRoute } from './AlertRoute';
import { Receiver, SecretFile } from './receivers/Receiver';
import { ABSENCE, WAITING } from './severities';

/** What the configuration of a route says. */
export interface AlertmanagerConfigOptions {
  route: AlertRoute;
  page: Receiver;
  ticket: Receiver;
  /** Path at which Alertmanager finds a secret, by the name of its file. */
  secretPath: (file: string) => string;
  /** Path of the tests, from where people run them. */
  testsPath: string;
}

const quote = (text: string) => JSON.stringify(text);
/** In single quotes, so that those of the matcher need no escape. */
const matchers = (...all: string[]) =>
  `[${all.map(one => `'${one}'`).join(', ')}]`;
const indent = (lines: readonly string[], by: string) =>
  lines.map(line => `${by}${line}`);

/** A whole configuration of Alertmanager for the alerts of one service. Every value in it is of a safe alphabet. */
export function writeAlertmanagerConfig(
  options: AlertmanagerConfigOptions,
): string {
  const { route, page, ticket } = options;
  return [
    ...header(options),
    ...routeTree(route),
    'receivers:',
    `  - name: ${quote(route.receivers.page)}`,
    ...indent(page.lines, '    '),
    `  - name: ${quote(route.receivers.ticket)}`,
    ...indent(ticket.lines, '    '),
    ...inhibition(route),
    '',
  ].join('\n');
}

function header({
  route,
  page,
  ticket,
  secretPath,
  testsPath,
}: AlertmanagerConfigOptions): string[] {
  const secrets = new Map<string, SecretFile>(
    [...page.secrets, ...ticket.secrets].map(one => [one.file, one]),
  );
  return [
    `# Who hears of the alerts of ${route.entityRef}: its owner, ${route.ownerRef}.`,
    '#',
    '# By itself this is a whole configuration of Alertmanager. Where one Alertmanager serves many services, take over the',
    '# route below `routes`, the receivers and the rules below `inhibit_rules`: their names and matchers are those of this',
    "# service alone, so they get in nobody's way.",
    '#',
    `# What it promises is proved by: sh ${testsPath}`,
    '# What it cannot notice: a Prometheus that is down sends no alerts at all. Have a Watchdog, an alert that always fires,',
    '# watched from outside.',
    ...(secrets.size > 0
      ? [
          '#',
          `# Secrets are files, never in here (in Kubernetes the keys of a Secret called ${route.secretName}):`,
          ...[...secrets.values()].flatMap(({ file, holds }) => [
            `#   ${secretPath(file)}`,
            `#     ${holds}`,
          ]),
        ]
      : []),
    '',
  ];
}

function routeTree({ entityRef, receivers }: AlertRoute): string[] {
  return [
    'route:',
    '  # What is no alert of this service wakes nobody and is not lost either.',
    `  receiver: ${quote(receivers.ticket)}`,
    '  group_by: [entity_ref, alertname]',
    '  routes:',
    `    - matchers: ${matchers(`entity_ref="${entityRef}"`)}`,
    '      # Whatever is not known to be able to wait pages: a severity that is misspelt or missing must not be slept through.',
    `      receiver: ${quote(receivers.page)}`,
    '      # One page for one promise: the windows that watch its budget fire within minutes of each other.',
    '      group_by: [entity_ref, slo]',
    '      group_wait: 30s',
    '      group_interval: 5m',
    '      # Longer than a handover, shorter than a shift: what was acknowledged and forgotten comes back.',
    '      repeat_interval: 4h',
    '      routes:',
    `        - matchers: ${matchers(`severity=~"${WAITING.join('|')}"`)}`,
    `          receiver: ${quote(receivers.ticket)}`,
    '          # Read in working hours: better one ticket than one per change.',
    '          group_wait: 5m',
    '          group_interval: 1h',
    '          repeat_interval: 1d',
    '          routes:',
    '            # When a target is down, nothing of the service is measured: one ticket, not one per promise.',
    `            - matchers: ${matchers(`alertname=~"${ABSENCE}"`)}`,
    '              group_by: [entity_ref]',
    `        - matchers: ${matchers(`alertname=~"${ABSENCE}"`)}`,
    '          # Missing data that is declared bad pages, also once for all promises.',
    '          group_by: [entity_ref]',
    '',
  ];
}

function inhibition({ entityRef }: AlertRoute): string[] {
  const own = `entity_ref="${entityRef}"`;
  const waits = WAITING.join('|');
  return [
    '',
    'inhibit_rules:',
    '  # While a promise pages, its tickets say the same more quietly. Not those about missing data: with them the page may',
    '  # end though nothing is better.',
    `  - source_matchers: ${matchers(own, 'slo!=""', `severity!~"${waits}"`)}`,
    `    target_matchers: ${matchers(
      own,
      'slo!=""',
      `severity=~"${waits}"`,
      `alertname!~"${ABSENCE}"`,
    )}`,
    '    equal: [slo, objective]',
    '  # Without its metric nothing can be recorded: the cause is told, not its effect too.',
    `  - source_matchers: ${matchers(
      own,
      'alertname=~".*MetricAbsent[0-9]*"',
    )}`,
    `    target_matchers: ${matchers(
      own,
      'alertname=~".*NothingRecorded[0-9]*"',
    )}`,
    '    equal: [slo, objective]',
  ];
}
