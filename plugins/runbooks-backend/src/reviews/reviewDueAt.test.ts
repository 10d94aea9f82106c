import { reviewDueAt } from './reviewDueAt';

const DAY = 86_400_000;
const intervals = { '1': 90 * DAY, '2': 180 * DAY, other: 365 * DAY };

it.each([
  ['1', '2026-05-30'],
  ['2', '2026-08-28'],
  ['7', '2027-03-01'],
  [null, '2027-03-01'],
  ['constructor', '2027-03-01'],
])('is due for tier %j on %s', (tier, day) => {
  const at = new Date('2026-03-01T12:00:00.000Z');
  expect(reviewDueAt(at, tier, intervals).toISOString()).toBe(
    `${day}T12:00:00.000Z`,
  );
});
