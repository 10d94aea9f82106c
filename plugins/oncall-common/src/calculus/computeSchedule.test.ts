import {
  gapLines,
  layer,
  level,
  range,
  schedule,
  shiftLines,
} from './__testUtils__/schedules';
import { computeSchedule } from './computeSchedule';
import { resolveAt } from './resolveAt';

const WEEK = range('2026-01-05T00:00Z', '2026-01-12T00:00Z');

describe('computeSchedule', () => {
  it('has leading, inner and trailing gaps', () => {
    const feed = [
      ['2026-01-06T00:00Z', '2026-01-07T00:00Z'],
      ['2026-01-08T00:00Z', '2026-01-09T00:00Z'],
    ].map(([from = '', to = '']) => ({
      ...range(from, to),
      users: ['user:default/a'],
      reason: { kind: 'calendar' as const },
    }));
    const computed = computeSchedule(
      schedule([level([layer({ ics: 'feed' })])]),
      { range: WEEK, feeds: { feed } },
    );
    expect(gapLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-06T00:00Z open',
      '2026-01-07T00:00Z 2026-01-08T00:00Z open',
      '2026-01-09T00:00Z 2026-01-12T00:00Z open',
    ]);
    expect(computed.gaps).toHaveLength(3);
  });

  it('is one gap where nobody ever is on call', () => {
    const computed = computeSchedule(
      schedule([level([layer({ ics: 'feed' })])]),
      { range: WEEK },
    );
    expect(computed.levels[0]).toMatchObject({
      shifts: [],
      gaps: [{ ...WEEK, declared: false }],
    });
    expect(computed.gaps).toEqual([
      { ...WEEK, severity: 'red', levels: ['primary'] },
    ]);
  });

  it('has each layer by itself, with its description', () => {
    const computed = computeSchedule(
      schedule([level([layer({ priority: 2 })])]),
      { range: WEEK },
    );
    expect(computed.levels[0]?.layers).toMatchObject([
      {
        name: 'week',
        description: 'Weekly, handoff Monday 09:00 Europe/Berlin',
        priority: 2,
        shifts: [{ users: ['user:default/a'] }],
      },
    ]);
  });

  it('guesses nothing where nobody knows the zone', () => {
    const computed = computeSchedule(
      schedule(undefined, { timeZone: 'Europe/Atlantis' }),
      { range: WEEK },
    );
    expect(shiftLines(computed)).toEqual([]);
    expect(computed.gaps).toEqual([
      { ...WEEK, severity: 'red', levels: ['primary'] },
    ]);
    expect(computed.problems).toEqual([
      'expected an IANA time zone, found "Europe/Atlantis"',
    ]);
  });

  it.each(['Europe/Berlin', 'Europe/Atlantis'])(
    'has nothing over a range of nothing, in %s',
    timeZone => {
      const { start } = WEEK;
      const computed = computeSchedule(schedule(undefined, { timeZone }), {
        range: { start, end: start },
      });
      expect(computed.levels[0]).toMatchObject({ shifts: [], gaps: [] });
      expect(computed.gaps).toEqual([]);
    },
  );
});

describe('resolveAt', () => {
  it('knows who is on call, and why', () => {
    expect(resolveAt(schedule(), WEEK.end)).toEqual([
      {
        level: 'primary',
        users: ['user:default/a'],
        reason: { kind: 'rotation', layers: ['week'] },
      },
    ]);
  });

  it('knows that nobody is', () => {
    expect(resolveAt(schedule(), WEEK.start)).toEqual([
      { level: 'primary', users: [] },
    ]);
  });

  it('changes at the handoff, not before', () => {
    const handoff = Date.parse('2026-01-12T08:00Z');
    const users = [-1, -0.5, 0].map(
      offset => resolveAt(schedule(), handoff + offset)[0]?.users[0],
    );
    expect(users).toEqual([
      'user:default/a',
      'user:default/a',
      'user:default/b',
    ]);
  });
});
