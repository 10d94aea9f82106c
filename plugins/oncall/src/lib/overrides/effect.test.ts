import { Cause, LevelShifts } from '@callboard/backstage-plugin-oncall-common';
import { Effect, effectOf, onCallWithin } from './effect';

const HOUR = 3_600_000;
const iso = (hour: number) => new Date(hour * HOUR).toISOString();

const turn = (
  start: number,
  end: number,
  users: string[],
  kind: Cause['kind'] = 'rotation',
) => ({
  start: iso(start),
  end: iso(end),
  users,
  reason: kind,
  cause: { kind },
});

const level = (name: string, shifts: LevelShifts['shifts']): LevelShifts => ({
  level: 1,
  name,
  layers: [],
  shifts,
  gaps: [],
});

const from = (start: number, end: number, more: object) => ({
  start: start * HOUR,
  end: end * HOUR,
  ...more,
});

const words = ({ changes, hindrances }: Effect) => [
  ...changes.map(
    ({ start, end, before, after, level: { name } }) =>
      `${name} ${start / HOUR}–${end / HOUR} ${
        before.join('+') || 'nobody'
      } → ${after.join('+') || 'nobody'}`,
  ),
  ...hindrances.map(({ kind, level: { name } }) => `${name}: ${kind}`),
];

const SCHEDULE = {
  levels: [
    level('one', [turn(0, 10, ['a']), turn(10, 20, ['b'])]),
    level('two', [turn(0, 20, ['b']), turn(24, 30, ['a', 'c'])]),
  ],
};

it.each([
  [
    'somebody is replaced while they are on call',
    from(5, 15, { level: 'one', remove: 'a', add: 'x' }),
    ['one 5–10 a → x'],
  ],
  [
    'on every level where none is named',
    from(0, 40, { remove: 'a', add: 'x' }),
    ['one 0–10 a → x', 'two 24–30 a+c → c+x'],
  ],
  [
    'whoever goes alone leaves a gap',
    from(5, 15, { level: 'one', remove: 'a' }),
    ['one 5–10 a → nobody'],
  ],
  [
    'whoever comes alone joins, also where nobody is',
    from(15, 25, { level: 'two', add: 'x' }),
    ['two 15–20 b → b+x', 'two 20–24 nobody → x', 'two 24–25 a+c → a+c+x'],
  ],
  [
    'nothing changes where they are there already',
    from(0, 10, { level: 'one', add: 'a' }),
    [],
  ],
  [
    'nothing changes where who goes is not on call',
    from(0, 10, { level: 'one', remove: 'z', add: 'x' }),
    [],
  ],
])('%s', (_, wanted, expected) => {
  expect(words(effectOf(SCHEDULE, wanted))).toEqual(expected);
});

it.each<[Cause['kind'], object, string[]]>([
  ['override', { remove: 'a', add: 'x' }, ['one: override']],
  ['override', { add: 'x' }, ['one 0–10 a → a+x']],
  ['temporary', { add: 'x' }, ['one: temporary']],
])('%s stands in the way of %p', (kind, wanted, expected) => {
  const schedule = { levels: [level('one', [turn(0, 10, ['a'], kind)])] };
  expect(words(effectOf(schedule, from(0, 10, wanted)))).toEqual(expected);
});

it('stretches that change alike are one', () => {
  const schedule = {
    levels: [
      level('one', [turn(0, 10, ['a']), turn(10, 20, ['a'], 'calendar')]),
    ],
  };
  expect(
    words(effectOf(schedule, from(0, 20, { remove: 'a', add: 'x' }))),
  ).toEqual(['one 0–20 a → x']);
});

it('knows who is on call within a span', () => {
  expect(onCallWithin(SCHEDULE, from(5, 15, {}), 'one')).toEqual(['a', 'b']);
  expect(onCallWithin(SCHEDULE, from(21, 30, {}))).toEqual(['a', 'c']);
});
