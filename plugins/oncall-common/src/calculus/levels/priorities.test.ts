import {
  layer,
  level,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';
import { Layer } from '../../document/types';
import { computeSchedule } from '../computeSchedule';
import { FeedShifts } from '../types';

const of = (name: string, ref: string | null, change: Partial<Layer> = {}) =>
  layer({
    name,
    rotation: rotation({
      type: 'daily',
      start: '2026-01-01T00:00',
      participants: [ref && `user:default/${ref}`],
    }),
    ...change,
  });

const DAY = [1, 2, 3, 4, 5, 6, 7];
const noon = { days: DAY, start: '10:00', end: '12:00' };

const compute = (
  layers: Layer[],
  options: { feeds?: FeedShifts; change?: Parameters<typeof schedule>[1] } = {},
) =>
  computeSchedule(
    schedule([level(layers)], { timeZone: 'UTC', ...options.change }),
    { range: range('2026-01-05T00:00Z', '2026-01-06T00:00Z'), ...options },
  );

describe('layers', () => {
  it.each<[string, Layer[], string[]]>([
    [
      'are a union without priorities',
      [of('one', 'a'), of('two', 'b', { restrictions: [noon] })],
      [
        '2026-01-05T00:00Z 2026-01-05T10:00Z a rotation',
        '2026-01-05T10:00Z 2026-01-05T12:00Z a+b rotation',
        '2026-01-05T12:00Z 2026-01-06T00:00Z a rotation',
      ],
    ],
    [
      'hide those of lower priority, whose shift is split around them',
      [of('one', 'a'), of('two', 'b', { priority: 1, restrictions: [noon] })],
      [
        '2026-01-05T00:00Z 2026-01-05T10:00Z a rotation',
        '2026-01-05T10:00Z 2026-01-05T12:00Z b rotation',
        '2026-01-05T12:00Z 2026-01-06T00:00Z a rotation',
      ],
    ],
    [
      'hide nothing with a turn of nobody',
      [of('one', 'a'), of('two', null, { priority: 1 })],
      ['2026-01-05T00:00Z 2026-01-06T00:00Z a rotation'],
    ],
    [
      'of one priority are a union over those below',
      [
        of('one', 'a', { priority: -1 }),
        of('two', 'b'),
        of('three', 'c', { restrictions: [noon] }),
      ],
      [
        '2026-01-05T00:00Z 2026-01-05T10:00Z b rotation',
        '2026-01-05T10:00Z 2026-01-05T12:00Z b+c rotation',
        '2026-01-05T12:00Z 2026-01-06T00:00Z b rotation',
      ],
    ],
    [
      'name one person once',
      [of('one', 'a'), of('two', 'a')],
      ['2026-01-05T00:00Z 2026-01-06T00:00Z a rotation'],
    ],
  ])('%s', (_, layers, expected) => {
    expect(shiftLines(compute(layers))).toEqual(expected);
  });

  it('say which of them it is', () => {
    const { levels } = compute([
      of('one', 'a'),
      of('two', 'b'),
      of('three', 'c', { priority: -1 }),
    ]);
    expect(levels[0]?.shifts[0]?.reason).toEqual({
      kind: 'rotation',
      layers: ['one', 'two'],
    });
    expect(
      levels[0]?.layers.map(({ name, shifts }) => [name, shifts.length]),
    ).toEqual([
      ['one', 1],
      ['two', 1],
      ['three', 1],
    ]);
  });

  it('show the layer below where an override leaves nobody above', () => {
    const computed = compute(
      [of('one', 'a'), of('two', 'b', { priority: 1 })],
      {
        change: {
          overrides: [
            {
              start: '2026-01-05T08:00',
              end: '2026-01-05T09:00',
              remove: 'user:default/b',
            },
          ],
        },
      },
    );
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T08:00Z b rotation',
      '2026-01-05T08:00Z 2026-01-05T09:00Z a rotation',
      '2026-01-05T09:00Z 2026-01-06T00:00Z b rotation',
    ]);
  });

  describe('of a calendar', () => {
    const event = (from: string, to: string, ref: string, note: string) => ({
      ...range(`2026-01-05T${from}Z`, `2026-01-05T${to}Z`),
      users: [`user:default/${ref}`],
      reason: { kind: 'calendar' as const, note },
    });
    const calendar = layer({ name: 'feed', ics: 'support' });

    it('have all people of events that overlap', () => {
      const support = [
        event('06:00', '10:00', 'b', 'Late'),
        event('04:00', '08:00', 'a', 'Early'),
      ];
      const computed = compute([calendar], { feeds: { support } });
      expect(shiftLines(computed)).toEqual([
        '2026-01-05T04:00Z 2026-01-05T06:00Z a calendar',
        '2026-01-05T06:00Z 2026-01-05T08:00Z a+b calendar',
        '2026-01-05T08:00Z 2026-01-05T10:00Z b calendar',
      ]);
      expect(computed.levels[0]?.shifts[1]?.reason).toEqual({
        kind: 'calendar',
        layers: ['feed'],
        note: 'Late, Early',
      });
      expect(computed.problems).toEqual([]);
    });

    it('are empty and a problem where nobody knows the feed', () => {
      const computed = compute([calendar, of('one', 'a')], {
        feeds: { constructor: [] },
      });
      expect(shiftLines(computed)).toEqual([
        '2026-01-05T00:00Z 2026-01-06T00:00Z a rotation',
      ]);
      expect(computed.problems).toEqual([
        'expected a calendar feed named "support" in the configuration, found none',
      ]);
    });
  });
});
