import { knownBefore, levelCounters, levelCounts } from './levelCounters';

const LEVELS = ['bronze', 'gold'];
const now = { levels: { bronze: 3, gold: 1 }, none: 2, unproven: 0 };
const nothing = { levels: {}, none: 0, unproven: 0 };

it.each([
  [
    { levels: { bronze: 4 }, none: 2, unproven: 1 },
    ['gold (+1)', 'bronze (−1)', 'no level (±0)', 'unproven (−1)'],
  ],
  [nothing, ['gold', 'bronze', 'no level', 'unproven']],
  [undefined, ['gold', 'bronze', 'no level', 'unproven']],
])('compared with %j counters are called %j', (previous, labels) => {
  const counters = levelCounters(LEVELS, { levels: now, previous });
  expect(counters.map(({ label }) => label)).toEqual(labels);
});

it('where nothing was evaluated nothing is known', () => {
  expect(knownBefore({ previous: nothing })).toBeUndefined();
  expect(knownBefore({ previous: now })).toBe(now);
  expect(levelCounts(LEVELS, now)).toEqual({
    gold: 1,
    bronze: 3,
    none: 2,
    unproven: 0,
  });
});
