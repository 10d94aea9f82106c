import {
  Alert,
  SourceState,
} from '@callboard/backstage-plugin-runbooks-common';
import { alert, alertmanager } from './alerts';
import { answers, deadPage, externalPage, markdownPage } from './pages';
import { Recipe, Recipes } from './Recipe';
import { HOUR, iso, MINUTE } from './time';

const OWNERS = [
  'group:default/payments-core',
  'group:default/risk',
  'group:default/ledger',
];

/** One of 150 services, each as well covered as its number has it. */
function service(now: number, n: number): Recipe {
  const id = `service-${n}`;
  const paging = { alerts: [answers(`Service${n}Down`)] };
  const kinds: Recipe['runbooks'][] = [
    [markdownPage(now, id, `Service ${n} is down`, paging)],
    [externalPage(now, id, `Service ${n} is down`, paging)],
    [
      markdownPage(now, id, `Service ${n} is down`, {
        ...paging,
        state: 'overdue',
        reason: 'last reviewed 140 days ago, due every 90 days',
      }),
    ],
    [deadPage(now, id, `Service ${n} is down`, paging)],
    [],
  ];
  return {
    tier: String(1 + (n % 4)),
    owner: OWNERS[n % OWNERS.length],
    runbooks: kinds[n % 7] ?? kinds[0] ?? [],
    alerts:
      n % 7 === 6
        ? [
            {
              name: `Service${n}Slow`,
              severity: 'critical',
              paging: true,
              source: 'Prometheus production',
              state: 'missing',
              reason: 'its rule names no runbook, and no page names it',
              runbooks: [],
            },
          ]
        : [],
  };
}

/** Services for the page of coverage. */
export const COVERAGE_RECIPES: Recipes = Object.fromEntries(
  Array.from({ length: 150 }, (_, n): [string, Recipes[string]] => [
    `service-${n}`,
    now => service(now, n),
  ]),
);

/** What is read: most of it well, one Prometheus not since an hour. */
export function demoSources(now: number): SourceState[] {
  const fresh = { asOf: iso(now - MINUTE), stale: false };
  return [
    { kind: 'catalog', name: 'catalog', ...fresh },
    {
      kind: 'repository',
      name: 'git.example',
      ...fresh,
      warnings: ['runbooks/old.md: expected UTF-8, found other bytes'],
    },
    {
      kind: 'rules',
      name: 'production',
      asOf: iso(now - HOUR),
      stale: true,
      reason: 'Prometheus answered 503 Service Unavailable',
    },
    alertmanager(now),
  ];
}

/** What fires and names nothing that the catalog knows. */
export function unmappedAlerts(now: number): Alert[] {
  return [
    alert(now, 'WatchdogOfNobody', [], {
      severity: 'none',
      paging: false,
      labels: { alertname: 'WatchdogOfNobody', service: 'long-gone' },
      problem: 'the catalog has no component:default/long-gone',
    }),
  ];
}
