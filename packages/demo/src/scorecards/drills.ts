import {
  DrillReport,
  DrillResult,
} from '@callboard/backstage-plugin-scorecards-common';

const DAY = 86_400_000;

/** A drill of the demo company, by days from its beginning; what is to come is planned. */
interface PastDrill {
  service: string;
  kind: 'game-day' | 'failover' | 'restore-test';
  daysAgo: number;
  result: DrillResult;
  title: string;
  hypothesis: string;
  summary?: string;
  minutes?: number;
  followUps?: { text: string; done: boolean }[];
}

const drills: readonly PastDrill[] = [
  {
    service: 'ledger',
    kind: 'failover',
    daysAgo: 24,
    result: 'passed',
    title: 'Ledger to the second zone',
    hypothesis:
      'Postings are back within five minutes, none is lost, none is doubled.',
    summary: 'Back after three minutes. One alert came twice.',
    minutes: 3,
    followUps: [
      { text: 'Silence the replica lag alert while failing over', done: true },
    ],
  },
  {
    service: 'ledger',
    kind: 'restore-test',
    daysAgo: 51,
    result: 'passed',
    title: 'Ledger from last night',
    hypothesis:
      'A fresh server answers with all postings of yesterday within two hours.',
    summary: 'An hour and twenty; checksums equal.',
    minutes: 80,
  },
  {
    service: 'ledger',
    kind: 'game-day',
    daysAgo: 80,
    result: 'partial',
    title: 'The month end that would not end',
    hypothesis: 'Settlement waits without harm while the ledger is slow.',
    summary: 'It waited, and paged eleven people.',
    followUps: [
      { text: 'One page per incident, not per job', done: true },
      { text: 'Say in the runbook who may stop the month end', done: true },
    ],
  },
  {
    service: 'checkout-api',
    kind: 'failover',
    daysAgo: 12,
    result: 'partial',
    title: 'Checkout without its Redis',
    hypothesis:
      'Payments go on when the idempotency cache is gone; answers stay under a second.',
    summary:
      'Payments went on. The 99th percentile was at 1.4 s until the pool had warmed up.',
    minutes: 9,
    followUps: [
      { text: 'Warm the connection pool at start', done: false },
      { text: 'Alert on cache misses', done: true },
    ],
  },
  {
    service: 'checkout-api',
    kind: 'restore-test',
    daysAgo: 131,
    result: 'passed',
    title: 'Checkout database from a snapshot',
    hypothesis: 'A snapshot of this morning is up within an hour.',
    minutes: 41,
  },
  {
    service: 'checkout-api',
    kind: 'game-day',
    daysAgo: -9,
    result: 'planned',
    title: 'Black Friday, one week early',
    hypothesis:
      'Three times the traffic of last year is served within the SLO.',
  },
  {
    service: 'card-vault',
    kind: 'failover',
    daysAgo: 33,
    result: 'passed',
    title: 'Second HSM takes over',
    hypothesis: 'Tokens are made without a gap when the first HSM is pulled.',
    minutes: 1,
  },
  {
    service: 'card-vault',
    kind: 'restore-test',
    daysAgo: 33,
    result: 'passed',
    title: 'Vault database into an empty room',
    hypothesis: 'It restores with keys from the ceremony box only.',
    minutes: 95,
  },
  {
    service: 'card-vault',
    kind: 'game-day',
    daysAgo: 60,
    result: 'passed',
    title: 'A key ceremony, unannounced',
    hypothesis: 'Three of five holders are in one room within four hours.',
  },
  {
    service: 'payout-worker',
    kind: 'failover',
    daysAgo: 97,
    result: 'failed',
    title: 'Payouts in the second zone',
    hypothesis: 'No payout is sent twice when the worker moves.',
    summary: 'Eleven payouts were sent twice in the test bank.',
    followUps: [
      { text: 'Idempotency key per payout, not per batch', done: false },
    ],
  },
  {
    service: 'edge-proxy',
    kind: 'game-day',
    daysAgo: 44,
    result: 'passed',
    title: 'One transit provider less',
    hypothesis: 'Nobody outside notices.',
  },
  {
    service: 'edge-proxy',
    kind: 'failover',
    daysAgo: 44,
    result: 'passed',
    title: 'Chicago answers for Frankfurt',
    hypothesis: 'DNS moves within a minute.',
    minutes: 1,
  },
  {
    service: 'refunds',
    kind: 'restore-test',
    daysAgo: 90,
    result: 'passed',
    title: 'Refunds from a snapshot',
    hypothesis: 'All open refunds are there.',
    minutes: 35,
  },
];

/** The drills, as a tool would report them; the same for ever. `start` is in epoch seconds. */
export function drillsOf(start: number): DrillReport[] {
  return drills.map(({ service, daysAgo, minutes, ...drill }) => ({
    ...drill,
    id: `${service}-${drill.kind}-${daysAgo}`,
    entityRef: `component:default/${service}`,
    at: new Date(start * 1000 - daysAgo * DAY).toISOString(),
    ...(minutes !== undefined && { durationSeconds: minutes * 60 }),
  }));
}
