import { timeline } from '../events';
import { incidentDetails, incidentsOf } from './incidentsOf';
import { IncidentSeeder } from './IncidentSeeder';

const START = Date.UTC(2026, 4, 20, 12) / 1000;
const HOUR = 3600;
const span = (to: number) => ({ start: START, from: START - 2 * HOUR, to });

const checkout = (to: number) =>
  incidentsOf(timeline, span(to)).find(({ id }) =>
    id.startsWith('checkout-5xx'),
  );

describe('incidentsOf', () => {
  it('is about happenings of the timeline', () => {
    const ids = timeline.map(({ id }) => id);
    expect(
      incidentDetails.filter(({ happening }) => !ids.includes(happening)),
    ).toEqual([]);
  });

  it('opens, is acknowledged, and is resolved', () => {
    expect(checkout(START - HOUR)).toBeUndefined();
    expect(checkout(START - HOUR + 60)).toMatchObject({ status: 'triggered' });
    expect(checkout(START)).toMatchObject({
      status: 'acknowledged',
      acknowledgedAt: '2026-05-20T11:03:00.000Z',
      responders: ['user:default/amara.okafor'],
    });
    expect(checkout(START + 5 * HOUR)).toMatchObject({
      status: 'resolved',
      resolvedAt: '2026-05-20T16:00:00.000Z',
    });
  });
});

it('reports ninety days, and the same again', async () => {
  const batches: unknown[] = [];
  const seeder = IncidentSeeder.create({
    timeline,
    onCallApi: {
      recordIncidents: async batch => {
        batches.push(batch);
        return { created: 0, updated: 0, unchanged: 0, rejected: [] };
      },
    },
    credentials: async () => ({ token: 'service' }),
    start: START,
    now: () => START,
  });
  await seeder.run();
  await seeder.run();
  expect(batches[0]).toEqual(batches[1]);
  expect(batches[0]).toMatchObject({ source: 'demo' });
});
