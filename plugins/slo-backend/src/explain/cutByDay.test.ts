import { cutByDay } from './cutByDay';

const at = (iso: string) => Date.parse(`2026-03-${iso}:00Z`) / 1000;

describe('cutByDay', () => {
  it('cuts at midnight and puts the parts of a day together', () => {
    expect(
      cutByDay(
        [
          { start: at('01T22:00'), end: at('02T01:00') },
          { start: at('02T03:00'), end: at('03T00:00') },
        ],
        300,
      ),
    ).toEqual([
      {
        day: '2026-03-01',
        ranges: [{ start: at('01T22:00'), end: at('02T00:00') }],
      },
      {
        day: '2026-03-02',
        ranges: [
          { start: at('02T00:00'), end: at('02T01:00') },
          { start: at('02T03:00'), end: at('03T00:00') },
        ],
      },
    ]);
  });

  it('leaves slices whole that do not divide the day', () => {
    const slice = 7 * 60;
    const start = Math.ceil(at('01T12:00') / slice) * slice;
    const end = start + 200 * slice;
    const days = cutByDay([{ start, end }], slice);
    const parts = days.flatMap(({ ranges }) => ranges);
    expect(days.map(({ day }) => day)).toEqual(['2026-03-01', '2026-03-02']);
    expect(parts.map(part => (part.end - part.start) % slice)).toEqual([0, 0]);
    expect(parts[0]?.end).toBeGreaterThanOrEqual(at('02T00:00'));
    expect(parts[1]?.end).toBe(end);
  });
});
