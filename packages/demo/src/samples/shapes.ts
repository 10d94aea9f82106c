import { Shape } from './shape';

/**
 * The traffic of the demo company, by SLO. Each is shaped so that a state of the catalogue of states occurs and has a
 * story; SLOs that are missing here get no samples (`no-data`), which is a state too. The portal's own SLOs are not
 * here: their traffic is real.
 */
export const shapes: Readonly<Record<string, Shape>> = {
  // burning, page: 20 times the budget since an hour before the first start, again every week.
  'slo:default/checkout-availability': {
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
  'slo:default/ledger-availability': { perMinute: 1500, badRatio: 0.00008 },
  // burning, ticket: 1.3 times the budget for days, slowly enough that nobody is woken.
  'slo:default/payouts-on-time': {
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
    perMinute: 850,
    badRatio: 0.001,
    unwatched: [{ fromHours: -144, hours: 60, everyDays: 15 }],
  },
  // exhausted.
  'slo:default/webhook-delivery': {
    perMinute: 400,
    badRatio: 0.0006,
    incidents: [
      {
        story: 'Deliveries stuck behind one merchant for nine hours',
        fromHours: -122,
        hours: 9,
        badRatio: 0.55,
        everyDays: 31,
      },
    ],
  },
  'slo:default/dashboard-availability': {
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
    perMinute: 90,
    badRatio: 0.002,
    unwatched: [{ fromHours: -3, hours: 24 * 365 }],
  },
  // no-traffic: counted all the time, and nobody came.
  'slo:default/sandbox-availability': { perMinute: 0, badRatio: 0 },
  'slo:default/job-start-latency': { perMinute: 300, badRatio: 0.002 },
  'slo:default/edge-availability': { perMinute: 2600, badRatio: 0.00002 },
  'slo:default/sign-in-success': { perMinute: 75, badRatio: 0.0002 },
  'slo:default/vault-tokenisation': { perMinute: 800, badRatio: 0.00003 },
};
