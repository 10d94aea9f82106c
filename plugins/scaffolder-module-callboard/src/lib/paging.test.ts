import { LevelShifts, Turn } from '@callboard/backstage-plugin-oncall-common';
import { handoffsOf, holesOf, pagedOf, rangeAhead, tonight } from './paging';

const at = (iso: string) => Date.parse(iso);
const turn = (
  start: string | null,
  end: string | null,
  ...users: string[]
): Turn => ({ start, end, users, reason: '', cause: { kind: 'rotation' } });

const level: LevelShifts = {
  level: 1,
  name: 'primary',
  layers: [],
  gaps: [],
  shifts: [
    turn(null, '2026-11-27T09:00:00Z', 'mei'),
    turn('2026-11-27T09:00:00Z', '2026-11-28T09:00:00Z'),
    turn('2026-11-28T09:00:00Z', null, 'farid'),
  ],
};

describe('tonight', () => {
  it.each([
    ['UTC', '2026-11-26T19:00:00Z', '2026-11-27T03:00:00Z'],
    ['UTC', '2026-11-27T02:10:00Z', '2026-11-27T03:00:00Z'],
    ['UTC', '2026-11-27T03:10:00Z', '2026-11-28T03:00:00Z'],
    ['Asia/Tokyo', '2026-11-26T19:00:00Z', '2026-11-27T18:00:00Z'],
    ['Asia/Kolkata', '2026-11-26T19:00:00Z', '2026-11-26T21:30:00Z'],
    // Quarters of an hour are not looked for.
    ['Asia/Kathmandu', '2026-11-26T19:00:00Z', '2026-11-27T07:00:00Z'],
  ])('in %s at %s is %s', (zone, now, night) => {
    expect(new Date(tonight(zone, at(now))).toISOString()).toBe(
      new Date(night).toISOString(),
    );
  });
});

describe('pagedOf', () => {
  const read = { asOf: '2026-11-27T00:00:00Z' };
  const declared = {
    ...level,
    gaps: [
      {
        start: '2026-11-27T09:00:00Z',
        end: '2026-11-28T09:00:00Z',
        declared: true,
      },
    ],
  };

  it.each([
    ['2026-11-27T08:59:00Z', { users: ['mei'] }],
    ['2026-11-27T09:00:00Z', { tone: 'bad', label: 'nobody' }],
    ['2030-01-01T00:00:00Z', { users: ['farid'] }],
  ])('at %s is %j', (iso, paged) => {
    expect(pagedOf(level, at(iso), read)).toEqual(paged);
  });

  it('tells nobody on purpose from a gap, and both from what was never read', () => {
    const instant = at('2026-11-27T10:00:00Z');
    expect(pagedOf(declared, instant, read)).toMatchObject({ tone: 'neutral' });
    expect(pagedOf(level, instant, { asOf: null })).toMatchObject({
      tone: 'unknown',
    });
  });
});

it('names handoffs to somebody', () => {
  expect(
    handoffsOf(level, at('2026-11-26T00:00:00Z')).map(({ users }) => users),
  ).toEqual([['farid']]);
});

it('tells holes from now on, soonest first, by how bad they are', () => {
  const now = at('2026-11-27T00:00:00Z');
  const gap = (start: string, end: string, severity: 'red' | 'amber') => ({
    start,
    end,
    severity,
    levels: ['primary'],
  });
  const shifts = {
    ref: 'oncallschedule:default/a',
    title: 'A',
    source: 'callboard',
    from: '',
    to: '',
    levels: [level],
    overrides: [],
    problems: [],
    people: {},
    asOf: null,
    stale: false,
    recordedUntil: '',
    gaps: [
      gap('2026-11-28T00:00:00Z', '2026-11-28T06:00:00Z', 'amber'),
      gap('2026-11-26T00:00:00Z', '2026-11-27T06:00:00Z', 'red'),
      gap('2026-11-25T00:00:00Z', '2026-11-26T00:00:00Z', 'red'),
    ],
  };
  expect(holesOf(shifts, now)).toEqual([
    {
      tone: 'bad',
      words: 'nobody at all is paged',
      start: now,
      end: at('2026-11-27T06:00:00Z'),
    },
    expect.objectContaining({
      tone: 'warning',
      words: 'primary is empty, a later level is paged',
    }),
  ]);
});

it('asks for whole hours', () => {
  expect(rangeAhead(at('2026-11-26T19:59:59Z'))).toEqual({
    from: '2026-11-26T19:00:00.000Z',
    to: '2026-12-03T19:00:00.000Z',
  });
});
