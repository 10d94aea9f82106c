import {
  BurnRates,
  ObjectiveStatus,
} from '@callboard/backstage-plugin-slo-common';
import { ago, makeSlo, SloOverrides, trendTo } from './statuses';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const rates = (page: number, ticket: number): BurnRates => ({
  '5m': page * 1.1,
  '30m': page,
  '1h': page,
  '2h': page * 0.9,
  '6h': ticket,
  '1d': ticket,
  '3d': ticket * 0.8,
});

/** Start and end of the month of an instant, UTC. */
function monthOf(now: number): { start: string; end: string } {
  const date = new Date(now);
  const border = (month: number) =>
    new Date(Date.UTC(date.getUTCFullYear(), month)).toISOString();
  return {
    start: border(date.getUTCMonth()),
    end: border(date.getUTCMonth() + 1),
  };
}

function calendar(now: number): SloOverrides {
  return {
    name: 'refunds',
    title: 'Refunds are accepted',
    window: {
      duration: '1M',
      isRolling: false,
      calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/Berlin' },
    },
    windowRange: monthOf(now),
    estimate: true,
    errorBudgetRemaining: 0.63,
    sli: 0.99971,
  };
}

function slices(): SloOverrides {
  return {
    name: 'vault',
    title: 'Minutes in which cards are tokenised',
    budgetingMethod: 'Timeslices',
    target: 0.999,
    sli: 1 - 21 / 41_904,
    good: null,
    total: null,
    errorBudgetRemaining: 0.499,
    slices: {
      measured: 41_904,
      bad: 21,
      empty: 1_206,
      unknown: 90,
      divisor: 41_904,
    },
  };
}

function ratioSlices(): SloOverrides {
  return {
    name: 'payments',
    title: 'Payments, minute by minute',
    budgetingMethod: 'RatioTimeslices',
    target: 0.995,
    sli: 0.9981,
    good: null,
    total: null,
    errorBudgetRemaining: 0.62,
    slices: { measured: 8_612, bad: 40, empty: 0, unknown: 28 },
  };
}

function objective(
  now: number,
  overrides: Partial<ObjectiveStatus> & { name: string },
): ObjectiveStatus {
  const [base] = makeSlo(now, { name: 'part' }).objectives;
  return {
    ...(base as ObjectiveStatus),
    trend: trendTo(overrides.errorBudgetRemaining ?? 0.48, false),
    ...overrides,
  };
}

function composite(now: number): SloOverrides {
  return {
    name: 'journey',
    title: 'Checkout, from basket to receipt',
    composite: true,
    sli: null,
    good: null,
    total: null,
    target: 0.995,
    state: 'burning',
    burning: { severity: 'ticket', long: '1d', short: '2h', factor: 3 },
    burnRates: { ...rates(2.4, 3.4), '2h': 3.6 },
    errorBudgetRemaining: 0.22,
    since: ago(now, 5 * HOUR),
    reason: 'budget is spent 3.4× in 1d and 3.6× in 2h, both above 3× (ticket)',
    objectives: [
      objective(now, {
        name: 'answers',
        target: 0.9995,
        weight: 3,
        state: 'burning',
        burning: { severity: 'ticket', long: '1d', short: '2h', factor: 3 },
        errorBudgetRemaining: 0.14,
        burnRates: rates(3.2, 4.4),
      }),
      objective(now, {
        name: 'fast enough',
        target: 0.99,
        weight: 1,
        errorBudgetRemaining: 0.71,
        burnRates: rates(0.4, 0.6),
      }),
      objective(now, {
        name: 'receipt sent',
        target: 0.98,
        weight: 1,
        state: 'unknown',
        reason: 'measured 11 d of 30 d (37 %), 95 % is needed',
        coverage: 0.37,
        sli: null,
        good: null,
        total: null,
        errorBudgetRemaining: null,
        burnRates: { '1h': null, '6h': null, '1d': null, '3d': null },
        trend: [],
      }),
    ],
  };
}

function region(
  now: number,
  name: string,
  overrides: Partial<SloOverrides>,
): SloOverrides {
  return {
    name: `edge-${name}`,
    title: 'Edge answers',
    region: name,
    since: ago(now, 3 * DAY),
    ...overrides,
  };
}

const regions = (now: number): SloOverrides[] => [
  region(now, 'eu-west-1', {}),
  region(now, 'us-east-1', {
    state: 'burning',
    errorBudgetRemaining: 0.18,
    since: ago(now, 22 * MINUTE),
    burning: { severity: 'page', long: '1h', short: '5m', factor: 14.4 },
    burnRates: { ...rates(18.2, 7.1), '5m': 22 },
    reason:
      'budget is spent 18.2× in 1h and 22× in 5m, both above 14.4× (page)',
  }),
  region(now, 'ap-south-1', {
    state: 'unknown',
    data: 'no-data',
    sli: null,
    good: null,
    total: null,
    errorBudgetRemaining: null,
    burnRates: { '1h': null, '6h': null, '1d': null, '3d': null },
    trend: [],
    reason: 'no sample since yesterday',
  }),
];

function excluded(now: number): SloOverrides {
  return {
    name: 'ledger',
    title: 'Ledger postings',
    since: ago(now, 6 * DAY),
    errorBudgetRemaining: 0.48,
    withoutExclusions: {
      sli: 0.99948,
      good: 1_209_371,
      total: 1_210_000,
      errorBudgetRemaining: -0.04,
      excludedSeconds: 4 * 3600 + 1800,
    },
  };
}

function thinned(): SloOverrides {
  return {
    name: 'archive',
    title: 'Archive can be read',
    window: { duration: '1Q', isRolling: true },
  };
}

function notStarted(now: number): SloOverrides {
  const start = new Date(now + 11 * DAY).toISOString();
  return {
    name: 'soon',
    title: 'New payout rail',
    state: 'not-started',
    window: {
      duration: '1M',
      isRolling: false,
      calendar: {
        startTime: `${start.slice(0, 10)} 00:00:00`,
        timeZone: 'UTC',
      },
    },
    sli: null,
    good: null,
    total: null,
    errorBudgetRemaining: null,
    coverage: 0,
    burnRates: {},
    trend: [],
    asOf: null,
    reason: `its first window starts ${start.slice(0, 10)} 00:00 UTC`,
  };
}

/** Methods, windows, regions and all else that the engine can say. */
export const ENGINE_RECIPES: Record<string, (now: number) => SloOverrides[]> = {
  calendar: now => [calendar(now)],
  slices: () => [slices(), ratioSlices()],
  composite: now => [composite(now)],
  regions,
  excluded: now => [excluded(now)],
  thinned: () => [thinned()],
  'not-started': now => [notStarted(now)],
};
