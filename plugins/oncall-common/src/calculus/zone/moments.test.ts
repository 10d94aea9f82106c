import { readMoment } from '@callboard/backstage-plugin-callboard-common';
import fc from 'fast-check';
import { readInstant, readTimeOfDay, readWall, toWallText } from './moments';
import { Zone } from './Zone';

const berlin = Zone.find('Europe/Berlin') ?? Zone.utc();
const two = (value: number) => String(value).padStart(2, '0');

const parts = fc.tuple(
  ...[13, 32, 24, 60, 60].map(max => fc.integer({ min: 0, max }).map(two)),
);
const moment = fc
  .tuple(
    fc.integer({ min: 1970, max: 2199 }),
    parts,
    fc.constantFrom('', 'Z', 'z', '+02:00', '-0330', '+00:00'),
  )
  .map(
    ([year, [month, date, ...time], offset]) =>
      `${year}-${month}-${date}T${time.join(':')}${offset}`,
  );

describe('readInstant', () => {
  it('reads what Temporal reads', () => {
    fc.assert(
      fc.property(moment, text => {
        // Temporal takes a leap second for the one before.
        fc.pre(!/:60(Z|$|[+-])/i.test(text));
        const expected = readMoment(text);
        const instant =
          expected &&
          ('wall' in expected
            ? expected.wall.toZonedDateTime('UTC').epochMilliseconds
            : expected.instant.epochMilliseconds);
        expect(readInstant(text, Zone.utc(), 'start')).toBe(instant);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, string]>([
    ['2026-03-29T02:30', '2026-03-29T01:00:00.000Z'],
    ['2026-07-01T09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-07-01T09:00Z', '2026-07-01T09:00:00.000Z'],
    ['2026-07-01T09:00:30.5-05:30', '2026-07-01T14:30:30.500Z'],
  ])('%s is %s', (text, expected) => {
    expect(
      new Date(readInstant(text, berlin, 'start') ?? 0).toISOString(),
    ).toBe(expected);
  });

  it.each([
    '2026-02-29T09:00',
    '2026-13-01T09:00',
    '2026-01-01T24:00',
    '2026-01-01',
    '2026-01-01 09:00',
    '2026-01-01T09:00[Europe/Paris]',
    '',
  ])('reads nothing of %j', text => {
    expect(readInstant(text, berlin, 'start')).toBeUndefined();
    expect(readWall(text, berlin)).toBeUndefined();
    expect(toWallText(text, berlin)).toBe(text);
  });
});

describe('toWallText', () => {
  it('is what the clocks of the zone show', () => {
    expect(toWallText('2026-07-01T09:00Z', berlin)).toBe('2026-07-01T11:00');
    expect(toWallText('2026-07-01T09:00', berlin)).toBe('2026-07-01T09:00');
  });
});

describe('readTimeOfDay', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 34_200_000],
    ['24:00', 86_400_000],
    ['24:01', undefined],
    ['09:60', undefined],
    ['9:00', undefined],
  ])('%s is %p', (text, expected) => {
    expect(readTimeOfDay(text)).toBe(expected);
  });
});
