import {
  Incident,
  OnCall,
  Reachability,
} from '@callboard/backstage-plugin-oncall-common';
import {
  Runbook,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';

/** A Sunday noon. */
export const NOON = '2026-03-01T12:00:00.000Z';
export const CHECKOUT = 'component:default/checkout';
export const LEDGER = 'component:default/ledger';

/** What the slo plugin tells of an SLO that is kept. */
export function sloStatus(status: Partial<SloStatus> = {}): SloStatus {
  return {
    ref: 'slo:default/checkout',
    entityRef: CHECKOUT,
    title: 'Checkout works',
    target: 0.999,
    window: { duration: '30d', isRolling: true },
    budgetingMethod: 'Occurrences',
    state: 'healthy',
    data: 'ok',
    coverage: 1,
    sli: 0.9995,
    errorBudgetRemaining: 0.5,
    burnRates: {},
    objectives: [],
    sources: [],
    issues: [],
    trend: [],
    asOf: NOON,
    ...status,
  };
}

/** What the oncall plugin tells of one level: Ada now, Bob next. */
export function onCall(level: Partial<OnCall> = {}): OnCall {
  const cause = { kind: 'rotation' } as const;
  return {
    entityRef: CHECKOUT,
    schedule: 'oncallschedule:default/payments',
    scheduleTitle: 'Payments',
    level: 1,
    levelName: 'primary',
    users: ['user:default/ada'],
    start: null,
    end: null,
    reason: 'It is her week',
    cause,
    source: 'callboard',
    via: 'annotation',
    paging: 'active',
    next: {
      start: null,
      end: null,
      users: ['user:default/bob'],
      reason: 'It is his week',
      cause,
    },
    asOf: NOON,
    stale: false,
    ...level,
  };
}

/** What the oncall plugin tells of a service whose alerts reach somebody. */
export function reachability(
  verdict: Partial<Reachability> = {},
): Reachability {
  return {
    entityRef: CHECKOUT,
    title: 'checkout',
    verdict: 'reachable',
    links: [
      { link: 'gaps', state: 'ok', message: 'no undeclared gap' },
      { link: 'route', state: 'ok', message: 'proved by a test page' },
    ],
    warnings: [],
    schedules: ['oncallschedule:default/payments'],
    since: NOON,
    asOf: NOON,
    ...verdict,
  };
}

/** An incident that was over after half an hour. */
export function incident(change: Partial<Incident> = {}): Incident {
  return {
    source: 'pagerduty',
    id: '1',
    title: 'Checkout is down',
    status: 'resolved',
    entityRefs: [CHECKOUT],
    openedAt: '2026-02-20T10:00:00.000Z',
    secondsToAcknowledge: 300,
    secondsToResolve: 1800,
    responders: [],
    followUps: [],
    openFollowUps: 0,
    budgetCost: [],
    postmortemDue: false,
    ...change,
  };
}

/** A page that is alive, complete and current. */
export function runbook(change: Partial<Runbook> = {}): Runbook {
  const at = { since: null, checkedAt: NOON };
  return {
    id: 'late',
    entityRef: CHECKOUT,
    entityTitle: 'checkout',
    title: 'Late money',
    url: 'https://wiki.example.net/late',
    kind: 'external',
    state: 'good',
    reason: '',
    readable: false,
    liveness: { state: 'live', code: 'ok', reason: '', ...at },
    freshness: { state: 'current', reason: '', changedAt: null, dueAt: null },
    quality: { state: 'complete', reason: '', findings: [], ...at },
    uses: [],
    alerts: [],
    asOf: NOON,
    ...change,
  };
}

/** Coverage of a service, by how many paging alerts are in which state. */
export function coverage(
  counts: Record<string, number>,
  change: Partial<ServiceCoverage> = {},
): ServiceCoverage {
  const alerts = Object.values(counts).flatMap(count =>
    Array.from({ length: count }, (_, index) => ({
      name: `Alert${index}`,
      paging: true,
      source: 'Prometheus main',
      state: 'covered' as const,
      reason: '',
      runbooks: [],
    })),
  );
  return {
    entityRef: CHECKOUT,
    title: 'checkout',
    state: 'covered',
    reason: '',
    alerts,
    counts,
    runbooks: {},
    ...change,
  };
}
