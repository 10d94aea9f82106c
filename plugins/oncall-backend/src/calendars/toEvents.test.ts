import { ALWAYS, StoredTile } from '../schedules/StoredSchedule';
import { EventWords, toEvents } from './toEvents';

const HOUR = 3_600_000;
const range = { start: 10 * HOUR, end: 50 * HOUR };
const tile: StoredTile = {
  schedule: 'oncallschedule:default/payments',
  level: 1,
  levelName: 'primary',
  start: 20 * HOUR,
  end: 30 * HOUR,
  users: ['user:default/anna', 'user:default/ben'],
  reason: { kind: 'rotation' },
};
const words: EventWords = {
  scope: 'person',
  titleOf: () => 'Payments',
  nameOf: ref => ref.replace('user:default/', ''),
  reasonOf: () => 'rotation week',
};

describe('toEvents', () => {
  it.each([
    ['person', 'On call: Payments (primary)'],
    ['schedule', 'anna, ben (primary)'],
    ['team', 'anna, ben: Payments (primary)'],
  ] as const)('of a %s is called %s', (scope, summary) => {
    expect(toEvents([tile], range, { ...words, scope })).toEqual([
      {
        uid: expect.stringMatching(/^[0-9a-f]{32}@callboard$/),
        start: tile.start,
        end: tile.end,
        summary,
        description: 'anna, ben: rotation week',
      },
    ]);
  });

  it('leaves nobody out, and shows what has always been from the start', () => {
    const empty: StoredTile = { ...tile, users: [], reason: { kind: 'gap' } };
    const always: StoredTile = { ...tile, ...ALWAYS };
    expect(toEvents([empty, always], range, words)).toMatchObject([
      { start: range.start, end: null },
    ]);
  });

  it('keeps the id of a shift that is cut short, and of no other', () => {
    const uid = (change: Partial<StoredTile>) =>
      toEvents([{ ...tile, ...change }], range, words)[0]?.uid;
    const own = uid({});
    expect(uid({ end: 25 * HOUR })).toBe(own);
    const others = [
      uid({ start: 21 * HOUR }),
      uid({ level: 2 }),
      uid({ users: ['user:default/anna'] }),
      uid({ schedule: 'oncallschedule:default/other' }),
    ];
    expect(new Set([own, ...others]).size).toBe(5);
  });
});
