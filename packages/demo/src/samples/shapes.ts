import { Shape } from './shape';

/**
 * The traffic of the demo company, by SLO. Each is shaped so that a state of the catalogue of states occurs and has a
 * story; SLOs that are missing here get no samples (`no-data`), which is a state too. The portal's own SLOs are not
 * here: their traffic is real.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  // burning, page: 20 times the budget since an hour before the first start, again every week.
  'slo:default/checkout-availability': {
    kind: 'events',
    perMinute: 900,
    badRatio: 0.0001,
    incidents: [
      {
        story:
          'A deploy that opens a connection per request; weekly, because the fix keeps being reverted',
        fromHours: -1.1,
        hours: 5,
        badRatio: 0.02,
        everyDays: 7,
      },
    ],
  },
  // healthy, with a small dip.
  'slo:default/checkout-latency': {
    kind: 'events',
    perMinute: 900,
    badRatio: 0.003,
    incidents: [
      {
        story: 'A slow replica',
        fromHours: -200,
        hours: 6,
        badRatio: 0.12,
      },
    ],
  },
  // healthy, a third of the budget left.
  'slo:default/refunds-accepted': {
    kind: 'events',
    perMinute: 120,
    badRatio: 0.0001,
    incidents: [
      {
        story: 'Expired certificate of a card scheme',
        fromHours: -290,
        hours: 5,
        badRatio: 0.08,
      },
    ],
  },
  // healthy; without the Sunday drills, which are excluded, a good part of the budget would be gone.
  'slo:default/ledger-availability': {
    kind: 'events',
    perMinute: 1500,
    badRatio: 0.00008,
    sundays: { fromHour: 2, hours: 0.75, badRatio: 0.05 },
  },
  // One measurement, two promises: the looser one is nearly spent.
  'slo:default/ledger-replica-lag': {
    kind: 'value',
    value: 1.4,
    spread: 1.2,
    incidents: [
      {
        story: 'A schema change locks the replica',
        fromHours: -310,
        hours: 4,
        value: 14,
      },
      {
        story: 'The replica is rebuilt',
        fromHours: -170,
        hours: 0.5,
        value: 95,
      },
    ],
  },
  // burning, ticket: 1.3 times the budget for days, slowly enough that nobody is woken.
  'slo:default/payouts-on-time': {
    kind: 'events',
    perMinute: 60,
    badRatio: 0.002,
    incidents: [
      {
        story: 'A bank accepts files with a delay that its support denies',
        fromHours: -100,
        hours: 150,
        badRatio: 0.0065,
        everyDays: 20,
      },
    ],
  },
  // unknown: the collector is down 60 hours of every 15 days.
  'slo:default/fraud-decision-latency': {
    kind: 'events',
    perMinute: 850,
    badRatio: 0.001,
    unwatched: [{ fromHours: -144, hours: 60, everyDays: 15 }],
  },
  // exhausted.
  'slo:default/webhook-delivery': {
    kind: 'events',
    perMinute: 400,
    badRatio: 0.0006,
    incidents: [
      {
        story: 'Deliveries stuck behind one merchant for sixteen hours',
        fromHours: -129,
        hours: 16,
        badRatio: 0.55,
        everyDays: 31,
      },
    ],
  },
  'slo:default/dashboard-availability': {
    kind: 'events',
    perMinute: 220,
    badRatio: 0.0008,
    incidents: [
      {
        story: 'A broken bundle, rolled back',
        fromHours: -60,
        hours: 1,
        badRatio: 0.4,
      },
    ],
  },
  // stale: the exporter stopped three hours before the first start.
  'slo:default/notifications-delivered': {
    kind: 'events',
    perMinute: 90,
    badRatio: 0.002,
    unwatched: [{ fromHours: -3, hours: 24 * 365 }],
  },
  // no-traffic: counted all the time, and nobody came.
  'slo:default/sandbox-availability': {
    kind: 'events',
    perMinute: 0,
    badRatio: 0,
  },
  'slo:default/job-start-latency': {
    kind: 'events',
    perMinute: 300,
    badRatio: 0.002,
  },
  // Two regions of one promise: us-east is worse, and decides.
  'slo:default/edge-availability': {
    kind: 'events',
    perMinute: 2600,
    badRatio: 0.00002,
  },
  'slo:default/edge-availability-us': {
    kind: 'events',
    perMinute: 1700,
    badRatio: 0.00003,
    incidents: [
      {
        story: 'A route of a transit provider flaps',
        fromHours: -30,
        hours: 3,
        badRatio: 0.0035,
        everyDays: 16,
      },
    ],
  },
  // Raw: a probe's own ratio, one event per bucket.
  'slo:default/edge-probe': {
    kind: 'value',
    value: 1,
    spread: 0,
    incidents: [
      {
        story: 'The probe cannot pay for twenty minutes',
        fromHours: -30,
        hours: 0.34,
        value: 0.2,
      },
    ],
  },
  // Timeslices by the minute.
  'slo:default/vault-minutes': {
    kind: 'events',
    perMinute: 650,
    badRatio: 0.00005,
    bucketSeconds: 60,
    incidents: [
      {
        story: 'A firmware update of the HSM, not announced',
        fromHours: -225,
        hours: 0.2,
        badRatio: 0.35,
      },
    ],
  },
  // RatioTimeslices: a bad night weighs as much as a bad day.
  'slo:default/job-completion': {
    kind: 'events',
    perMinute: 280,
    badRatio: 0.004,
    incidents: [
      {
        story: 'Nightly jobs run out of memory',
        fromHours: -80,
        hours: 5,
        badRatio: 0.3,
        everyDays: 12,
      },
    ],
  },
  // A calendar month: an estimate until the month ends.
  'slo:default/refunds-month': {
    kind: 'events',
    perMinute: 40,
    badRatio: 0.002,
  },
  'slo:default/sign-in-success': {
    kind: 'events',
    perMinute: 75,
    badRatio: 0.0002,
  },
  'slo:default/vault-tokenisation': {
    kind: 'events',
    perMinute: 800,
    badRatio: 0.00003,
  },
};
