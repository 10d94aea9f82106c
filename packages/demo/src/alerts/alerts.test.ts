import { AlertWebhook } from '@callboard/backstage-plugin-runbooks-common';
import { timeline } from '../events';
import { alertDetails, alertsOf } from './alertsOf';
import { AlertSeeder } from './AlertSeeder';

const START = Date.UTC(2026, 4, 20, 12) / 1000;
const HOUR = 3600;
const HANDBOOK = 'http://localhost/api/demo/handbook';
const at = (to: number) =>
  alertsOf(timeline, { start: START, from: to - 24 * HOUR, to }, HANDBOOK);

describe('alertsOf', () => {
  it('is about happenings of the timeline', () => {
    const ids = timeline.map(({ id }) => id);
    expect(
      alertDetails.filter(({ happening }) => !ids.includes(happening)),
    ).toEqual([]);
  });

  it('is quiet, fires, and is resolved', () => {
    expect(at(START - 2 * HOUR)).toEqual([]);
    expect(at(START)[0]).toMatchObject({
      status: 'firing',
      startsAt: '2026-05-20T11:00:00.000Z',
      labels: { alertname: 'CheckoutAvailabilityBurn1h' },
      annotations: {
        runbook_url: `${HANDBOOK}/checkout-api/high-error-rate.md`,
      },
    });
    expect(at(START + 5 * HOUR)[0]).toMatchObject({
      status: 'resolved',
      endsAt: '2026-05-20T16:00:00.000Z',
    });
  });
});

it('tells through the webhook, and nothing where nothing fires', async () => {
  const told: AlertWebhook[] = [];
  let now = START - 2 * HOUR;
  const seeder = AlertSeeder.create({
    timeline,
    runbooksApi: {
      sendAlerts: async webhook => {
        told.push(webhook);
        return { accepted: webhook.alerts.length, unmapped: 0, rejected: [] };
      },
    },
    credentials: async () => ({ token: 'demo' }),
    handbook: HANDBOOK,
    start: START,
    now: () => now,
  });
  await seeder.run();
  expect(told).toEqual([]);
  now = START;
  await seeder.run();
  expect(told).toEqual([
    expect.objectContaining({ version: '4', receiver: 'callboard' }),
  ]);
});
