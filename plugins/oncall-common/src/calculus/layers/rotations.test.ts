import fc from 'fast-check';
import {
  gapLines,
  layer,
  level,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';
import { computeSchedule } from '../computeSchedule';
import { Rotation } from '../../document/types';

const compute = (
  change: Partial<Rotation>,
  from: string,
  to: string,
  timeZone = 'Europe/Berlin',
) =>
  computeSchedule(
    schedule([level([layer({ rotation: rotation(change) })])], { timeZone }),
    { range: range(from, to) },
  );

describe('a rotation', () => {
  it('hands over every so many weeks at the same hour, also across a change of the clocks', () => {
    const computed = compute(
      { length: 2 },
      '2026-03-02T00:00Z',
      '2026-04-14T00:00Z',
    );
    expect(shiftLines(computed)).toEqual([
      '2026-03-02T00:00Z 2026-03-02T08:00Z b rotation',
      '2026-03-02T08:00Z 2026-03-16T08:00Z a rotation',
      '2026-03-16T08:00Z 2026-03-30T07:00Z b rotation',
      '2026-03-30T07:00Z 2026-04-13T07:00Z a rotation',
      '2026-04-13T07:00Z 2026-04-14T00:00Z b rotation',
    ]);
  });

  it('keeps the 31st where a month has one, and takes the last day where not', () => {
    const computed = compute(
      {
        type: 'monthly',
        start: '2026-01-31T09:00',
        participants: ['user:default/a', 'user:default/b', 'user:default/c'],
      },
      '2026-01-31T00:00Z',
      '2026-06-01T00:00Z',
    );
    expect(shiftLines(computed)).toEqual([
      '2026-01-31T08:00Z 2026-02-28T08:00Z a rotation',
      '2026-02-28T08:00Z 2026-03-31T07:00Z b rotation',
      '2026-03-31T07:00Z 2026-04-30T07:00Z c rotation',
      '2026-04-30T07:00Z 2026-05-31T07:00Z a rotation',
      '2026-05-31T07:00Z 2026-06-01T00:00Z b rotation',
    ]);
  });

  it('meets a leap day, and counts months over the turn of a year', () => {
    const computed = compute(
      { type: 'monthly', length: 3, start: '2027-11-30T00:00' },
      '2027-12-01T00:00Z',
      '2028-06-01T00:00Z',
      'UTC',
    );
    expect(shiftLines(computed)).toEqual([
      '2027-12-01T00:00Z 2028-02-29T00:00Z a rotation',
      '2028-02-29T00:00Z 2028-05-30T00:00Z b rotation',
      '2028-05-30T00:00Z 2028-06-01T00:00Z a rotation',
    ]);
  });

  it('has nobody before its first handoff, and nobody on purpose in a turn of nobody', () => {
    const computed = compute(
      { type: 'daily', participants: ['user:default/a', null] },
      '2026-01-05T00:00Z',
      '2026-01-08T00:00Z',
    );
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T08:00Z 2026-01-06T08:00Z a rotation',
      '2026-01-07T08:00Z 2026-01-08T00:00Z a rotation',
    ]);
    expect(gapLines(computed)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T08:00Z open',
      '2026-01-06T08:00Z 2026-01-07T08:00Z declared',
    ]);
  });

  it('is one shift where one person follows themselves', () => {
    const computed = compute(
      { participants: ['user:default/a'] },
      '2026-01-05T08:00Z',
      '2026-03-01T00:00Z',
    );
    expect(shiftLines(computed)).toEqual([
      '2026-01-05T08:00Z 2026-03-01T00:00Z a rotation',
    ]);
  });

  it('skips the day that Samoa skipped', () => {
    const computed = compute(
      {
        type: 'daily',
        start: '2011-12-28T08:00',
        participants: ['user:default/a', 'user:default/b', 'user:default/c'],
      },
      '2011-12-28T18:00Z',
      '2012-01-02T00:00Z',
      'Pacific/Apia',
    );
    expect(shiftLines(computed)).toEqual([
      '2011-12-28T18:00Z 2011-12-29T18:00Z a rotation',
      '2011-12-29T18:00Z 2011-12-30T10:00Z b rotation',
      '2011-12-30T10:00Z 2011-12-30T18:00Z c rotation',
      '2011-12-30T18:00Z 2011-12-31T18:00Z a rotation',
      '2011-12-31T18:00Z 2012-01-01T18:00Z b rotation',
      '2012-01-01T18:00Z 2012-01-02T00:00Z c rotation',
    ]);
  });

  it('takes no longer for having begun long ago, and stays in step', () => {
    const old = compute(
      { type: 'hourly', start: '1970-01-01T00:00' },
      '2026-01-05T00:00Z',
      '2026-01-05T02:00Z',
      'UTC',
    );
    expect(shiftLines(old)).toEqual([
      '2026-01-05T00:00Z 2026-01-05T01:00Z a rotation',
      '2026-01-05T01:00Z 2026-01-05T02:00Z b rotation',
    ]);
  });

  it('may hand over every hour for ten years', () => {
    const computed = compute(
      {
        type: 'hourly',
        participants: ['user:default/a', 'user:default/b', 'user:default/c'],
      },
      '2026-02-01T00:00Z',
      '2036-02-01T00:00Z',
    );
    const days = 3652;
    const skippedHours = 10;
    expect(computed.levels[0]?.shifts).toHaveLength(days * 24 - skippedHours);
    expect(computed.levels[0]?.gaps).toEqual([]);
  });

  it('is daily for the same people as 24 hours at a time, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Berlin',
          'America/Chicago',
          'Australia/Lord_Howe',
          'Asia/Beirut',
          'America/Sao_Paulo',
          'Pacific/Apia',
        ),
        fc.constantFrom('2011-12-27', '2018-02-14', '2026-03-05', '2026-10-01'),
        fc.integer({ min: 0, max: 95 }),
        fc.integer({ min: 1, max: 3 }),
        (timeZone, date, quarter, days) => {
          const time = new Date(quarter * 900_000).toISOString().slice(11, 16);
          const start = `${date}T${time}`;
          const span = [
            `${date}T00:00Z`,
            new Date(Date.parse(date) + 40 * 86_400_000).toISOString(),
          ] as const;
          const daily = compute(
            { type: 'daily', length: days, start },
            ...span,
            timeZone,
          );
          const hourly = compute(
            { type: 'hourly', length: 24 * days, start },
            ...span,
            timeZone,
          );
          expect(shiftLines(hourly)).toEqual(shiftLines(daily));
        },
      ),
    );
  });
});
