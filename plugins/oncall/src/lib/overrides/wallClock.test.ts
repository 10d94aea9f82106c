import { instantOfWallClock, skippedTo, wallClockOf } from './wallClock';

const BERLIN = 'Europe/Berlin';

it.each([
  ['2026-11-26T18:00', BERLIN, '2026-11-26T17:00:00.000Z'],
  ['2026-07-26T18:00', BERLIN, '2026-07-26T16:00:00.000Z'],
  // Shown twice: the first time.
  ['2026-10-25T02:30', BERLIN, '2026-10-25T00:30:00.000Z'],
  // Never shown: as long after the change as it says.
  ['2026-03-29T02:30', BERLIN, '2026-03-29T01:30:00.000Z'],
])('%s in %s is %s', (wall, zone, iso) => {
  const at = instantOfWallClock(wall, zone);
  expect(at === undefined ? at : new Date(at).toISOString()).toBe(iso);
});

it.each(['', 'soon', '2026-13-01T00:00'])('%p is no instant', wall => {
  expect(instantOfWallClock(wall, BERLIN)).toBeUndefined();
});

it('fields show an instant in a zone', () => {
  expect(wallClockOf(Date.parse('2026-11-26T17:00:59Z'), BERLIN)).toBe(
    '2026-11-26T18:00',
  );
});

it.each([
  ['2026-03-29T02:30', '03:30'],
  ['2026-03-29T03:30', undefined],
  ['', undefined],
])('clocks show for %p %p instead', (wall, shown) => {
  expect(skippedTo(wall, BERLIN)).toBe(shown);
});
