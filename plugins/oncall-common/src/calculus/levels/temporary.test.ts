import { TemporarySchedule } from '../../document/types';
import {
  gapLines,
  level,
  layer,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';
import { computeSchedule } from '../computeSchedule';

const compute = (
  temporary: TemporarySchedule[],
  change: Parameters<typeof schedule>[1] = {},
) =>
  computeSchedule(
    schedule(
      [
        level([
          layer({
            rotation: rotation({
              start: '2026-01-01T00:00',
              participants: ['user:default/a'],
            }),
          }),
        ]),
      ],
      { timeZone: 'UTC', temporary, ...change },
    ),
    { range: range('2026-01-05T00:00Z', '2026-01-06T00:00Z') },
  );

const shift = (start: string, end: string, ...names: string[]) => ({
  start: `2026-01-05T${start}`,
  end: `2026-01-05T${end}`,
  users: names.map(name => `user:default/${name}`),
});

const temporary = (
  start: string,
  end: string,
  shifts: TemporarySchedule['shifts'] = [],
): TemporarySchedule => {
  const { users, ...span } = shift(start, end);
  return { ...span, shifts };
};

describe('a temporary schedule', () => {
  it('replaces everybody by nobody, on purpose', () => {
    const computed = compute([temporary('06:00', '08:00')]);
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T06:00Z a rotation',
      '2026-01-05T08:00Z 2026-01-06T00:00Z a rotation',
    ]);
    expect(gapLines(computed)).toEqual([
      '2026-01-05T06:00Z 2026-01-05T08:00Z declared',
    ]);
    expect(computed.gaps).toEqual([]);
  });

  it('has its own people, and nobody else', () => {
    const computed = compute([
      temporary('06:00', '12:00', [
        shift('06:00', '08:00', 'c', 'b'),
        shift('07:00', '09:00', 'd'),
      ]),
    ]);
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T06:00Z a rotation',
      '2026-01-05T06:00Z 2026-01-05T07:00Z b+c temporary',
      '2026-01-05T07:00Z 2026-01-05T08:00Z b+c+d temporary',
      '2026-01-05T08:00Z 2026-01-05T09:00Z d temporary',
      '2026-01-05T12:00Z 2026-01-06T00:00Z a rotation',
    ]);
    expect(gapLines(computed)).toEqual([
      '2026-01-05T09:00Z 2026-01-05T12:00Z declared',
    ]);
  });

  it('replaces overrides too', () => {
    const { start, end } = shift('05:00', '09:00');
    const computed = compute([temporary('06:00', '08:00')], {
      overrides: [
        { start, end, remove: 'user:default/a' },
        { start, end, add: 'user:default/c' },
      ],
    });
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T05:00Z a rotation',
      '2026-01-05T05:00Z 2026-01-05T06:00Z c override',
      '2026-01-05T08:00Z 2026-01-05T09:00Z c override',
      '2026-01-05T09:00Z 2026-01-06T00:00Z a rotation',
    ]);
  });

  it('replaces an earlier one where they overlap', () => {
    const computed = compute([
      temporary('06:00', '12:00', [shift('06:00', '12:00', 'b')]),
      temporary('08:00', '10:00', [shift('08:00', '09:00', 'c')]),
    ]);
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T06:00Z a rotation',
      '2026-01-05T06:00Z 2026-01-05T08:00Z b temporary',
      '2026-01-05T08:00Z 2026-01-05T09:00Z c temporary',
      '2026-01-05T10:00Z 2026-01-05T12:00Z b temporary',
      '2026-01-05T12:00Z 2026-01-06T00:00Z a rotation',
    ]);
  });

  it('is for its level, or for all', () => {
    const levels = ['primary', 'secondary'].map(name =>
      level([layer()], { name }),
    );
    const gapsOf = (change: Partial<TemporarySchedule>) =>
      computeSchedule(
        schedule(levels, {
          timeZone: 'UTC',
          temporary: [{ ...temporary('06:00', '08:00'), ...change }],
        }),
        { range: range('2026-01-05T10:00Z', '2026-01-05T11:00Z') },
      ).levels.map(({ gaps }) => gaps.length);
    const whole = { start: '2026-01-05', end: '2026-01-06T00:00' };
    expect(gapsOf({ ...whole, start: '2026-01-05T00:00' })).toEqual([1, 1]);
    expect(
      gapsOf({ start: '2026-01-05T00:00', end: whole.end, level: 'secondary' }),
    ).toEqual([0, 1]);
  });
});
