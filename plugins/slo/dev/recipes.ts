import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { ENGINE_RECIPES } from './engineRecipes';
import { ago, makeSlo, SloOverrides } from './statuses';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const NOTHING = {
  sli: null,
  good: null,
  total: null,
  errorBudgetRemaining: null,
  burnRates: { '5m': null, '1h': null, '6h': null, '1d': null, '3d': null },
  trend: [],
};

function burning(now: number): SloOverrides {
  return {
    name: 'availability',
    title: 'Availability',
    description: 'Requests at the edge that are answered without a 5xx.',
    state: 'burning',
    errorBudgetRemaining: 0.41,
    sli: 0.999705,
    good: 1_203_646,
    since: ago(now, 38 * MINUTE),
    reason: 'budget is spent 6.24× in 6h and 9.1× in 30m, both above 6× (page)',
    burning: { severity: 'page', long: '6h', short: '30m', factor: 6 },
    burnRates: {
      '5m': 9.8,
      '30m': 9.1,
      '1h': 8.8,
      '2h': 8,
      '6h': 6.24,
      '1d': 1.9,
      '3d': 0.9,
    },
  };
}

function exhausted(now: number): SloOverrides {
  return {
    name: 'settlement',
    title: 'Settlement files on time',
    state: 'exhausted',
    target: 0.99,
    sli: 0.9868,
    good: 11_842,
    total: 12_000,
    errorBudgetRemaining: -0.32,
    since: ago(now, 26 * HOUR),
    reason: '1.32 % of the events in 30 d were bad, 1 % may be',
    burnRates: {
      '5m': 0,
      '30m': 0,
      '1h': 0.4,
      '2h': 0.3,
      '6h': 0.7,
      '1d': 1.1,
      '3d': 4.2,
    },
  };
}

/** An instant as the backend says it: "2026-11-20 16:52 UTC". */
function utcMinute(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

function stale(now: number): SloOverrides {
  return {
    name: 'latency',
    title: 'Latency p99 below 300 ms',
    target: 0.99,
    data: 'stale',
    asOf: ago(now, 14 * MINUTE),
    reason: `no sample since ${utcMinute(ago(now, 14 * MINUTE))}`,
    sources: [
      {
        name: 'prometheus',
        newestSampleEnd: ago(now, 14 * MINUTE),
        lastAttempt: ago(now, MINUTE),
        lastSuccess: ago(now, 14 * MINUTE),
        error: {
          code: 'connection-refused',
          message: 'Prometheus refused the connection',
        },
      },
    ],
  };
}

function noData(now: number): SloOverrides {
  return {
    ...NOTHING,
    name: 'payout-freshness',
    title: 'Payouts freshness',
    state: 'unknown',
    data: 'no-data',
    coverage: 0.61,
    asOf: ago(now, 9 * HOUR),
    since: ago(now, 9 * HOUR),
    reason: 'measured 18.3 d of 30 d (61 %), 95 % is needed',
  };
}

function invalid(now: number): SloOverrides {
  return {
    ...NOTHING,
    name: 'refunds',
    title: 'Refunds',
    state: 'unknown',
    data: 'invalid',
    asOf: null,
    coverage: 0,
    sources: [],
    since: ago(now, 3 * HOUR),
    reason: 'the document has errors',
    issues: [
      {
        document: 0,
        path: 'spec.objectives[0].target',
        code: 'out-of-range',
        message: 'expected a ratio of at least 0 and below 1, found 99.9',
      },
      {
        document: 0,
        path: 'spec.indicatorRef',
        code: 'dangling-reference',
        message: 'no SLI named refund-requests in namespace default',
      },
    ],
  };
}

function young(now: number): SloOverrides {
  return {
    name: 'young',
    title: 'Statements are ready',
    state: 'unknown',
    window: { duration: '1h', isRolling: true },
    coverage: 0.196,
    errorBudgetRemaining: 0.95,
    since: ago(now, 11 * MINUTE),
    burnRates: { '1h': 0.02, '6h': 0.03, '1d': 0.04, '3d': 0.04 },
    reason: 'measured 11.3 min of 1 h (19.6 %), 95 % is needed',
  };
}

function noTraffic(now: number): SloOverrides {
  return {
    ...NOTHING,
    name: 'quiet',
    title: 'Sandbox answers',
    state: 'no-traffic',
    good: 0,
    total: 0,
    since: ago(now, 30 * HOUR),
    reason: 'no event in 30 d',
  };
}

function unreachable(now: number): SloOverrides {
  const message =
    'http://prometheus.a-region-far-away.payments.example:9090/api/v1/query_range cannot be reached (ENOTFOUND): getaddrinfo found no address for that name, asked three times in 12 s';
  return {
    ...NOTHING,
    name: 'unreachable',
    title: 'Rates are fresh',
    state: 'unknown',
    data: 'source-error',
    asOf: null,
    coverage: 0,
    since: ago(now, 2 * HOUR),
    reason: `prometheus: ${message}; nothing was measured yet`,
    sources: [
      {
        name: 'prometheus',
        lastAttempt: ago(now, MINUTE),
        error: { code: 'not-found', message },
      },
    ],
  };
}

const STATES = [burning, exhausted, stale, noData, invalid];

function forty(now: number): SloOverrides[] {
  return Array.from({ length: 40 }, (_, i) => {
    const make = i % 3 === 0 ? STATES[(i / 3) % STATES.length] : undefined;
    const base = make ? make(now) : { name: 'healthy' };
    return { ...base, name: `slo-${i + 1}`, title: `Promise number ${i + 1}` };
  });
}

const twoObjectives = (now: number): SloOverrides => {
  const { objectives } = makeSlo(now, { name: 'tiers' });
  return {
    name: 'tiers',
    title: 'Availability for two kinds of clients',
    target: 0.9999,
    good: 1_203_893,
    sli: 0.99991,
    errorBudgetRemaining: 0.103,
    objectives: objectives.flatMap(o => [
      {
        ...o,
        name: 'premium',
        target: 0.9999,
        good: 1_203_893,
        sli: 0.99991,
        errorBudgetRemaining: 0.103,
      },
      { ...o, name: 'standard' },
    ]),
  };
};

/** The SLOs of each demo component, by its name. */
export const RECIPES: Record<string, (now: number) => SloOverrides[]> = {
  healthy: now => [{ name: 'ok', title: 'Availability' }, twoObjectives(now)],
  mixed: now => [
    burning(now),
    exhausted(now),
    stale(now),
    noData(now),
    { name: 'ok', title: 'Ledger postings' },
  ],
  burning: now => [burning(now)],
  exhausted: now => [exhausted(now)],
  unknown: now => [invalid(now)],
  stale: now => [stale(now)],
  'no-data': now => [noData(now)],
  explained: now => [young(now), noTraffic(now), unreachable(now)],
  forty,
  ...ENGINE_RECIPES,
  linted: now => [invalid(now), burning(now)],
  stopped: now => [burning(now)],
  'gate-deny': now => [exhausted(now)],
  'gate-unknown': now => [noData(now)],
  'parts-denied': now => [burning(now)],
  'parts-failing': now => [burning(now)],
  empty: () => [],
  slow: now => [burning(now)],
  error: () => [],
  denied: () => [],
};

/** Every SLO of the demo. */
export function allStatuses(now: number): SloStatus[] {
  return Object.entries(RECIPES).flatMap(([component, recipe], index) =>
    recipe(now).map(overrides =>
      makeSlo(now, {
        entityRef: `component:default/${component}`,
        ownerRef: `group:default/${index % 2 ? 'payments-core' : 'risk'}`,
        tier: String(1 + (index % 3)),
        ...overrides,
        name: `${component}-${overrides.name}`,
      }),
    ),
  );
}
