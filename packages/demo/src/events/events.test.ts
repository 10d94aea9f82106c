import { ServiceEvent } from '@callboard/backstage-plugin-slo-common';
import { EventSeeder } from './EventSeeder';
import { eventsBetween } from './eventsBetween';
import { Happening, timeline } from './timeline';

const START = Date.UTC(2026, 4, 20, 12) / 1000;
const HOUR = 3600;
const DAY = 24 * HOUR;

const weekly: Happening = {
  id: 'deploy',
  kind: 'deploy',
  title: 'Deploy',
  entityRefs: ['component:default/a'],
  fromHours: -1,
  hours: 2,
  everyDays: 7,
};

describe('eventsBetween', () => {
  it('repeats what repeats, each occurrence under an id of its own', () => {
    const events = eventsBetween([weekly], {
      start: START,
      from: START - 15 * DAY,
      to: START,
    });
    expect(events.map(({ id, start, end }) => [id, start, end])).toEqual([
      ['deploy/-2', '2026-05-06T11:00:00.000Z', '2026-05-06T13:00:00.000Z'],
      ['deploy/-1', '2026-05-13T11:00:00.000Z', '2026-05-13T13:00:00.000Z'],
      ['deploy/0', '2026-05-20T11:00:00.000Z', undefined],
    ]);
  });

  it('gives what happens once, once', () => {
    const { everyDays: _, ...once } = weekly;
    const events = (from: number, to: number) =>
      eventsBetween([once], { start: START, from, to });
    expect(events(START - DAY, START + DAY)).toHaveLength(1);
    expect(events(START, START + DAY)).toHaveLength(0);
  });
});

describe('EventSeeder', () => {
  it('sends the same again, plus what happened since', async () => {
    const sent: ServiceEvent[][] = [];
    let now = START;
    const seeder = EventSeeder.create({
      timeline,
      sloApi: {
        recordEvents: async events => {
          sent.push(events);
          return {
            accepted: events.length,
            duplicates: 0,
            changed: 0,
            rejected: [],
          };
        },
      },
      credentials: async () => ({ token: 'service' }),
      start: START,
      now: () => now,
    });
    await seeder.run();
    now += 7 * DAY;
    await seeder.run();
    const [first = [], second = []] = sent;
    const ids = (events: ServiceEvent[]) => events.map(({ id }) => id);
    expect(ids(second)).toEqual(expect.arrayContaining(ids(first)));
    expect(second.length).toBeGreaterThan(first.length);
    expect(new Set(ids(second)).size).toBe(second.length);
  });
});
