import { besideTier, problemOfTarget, ratioOf, targetInForce } from './target';

describe('problemOfTarget', () => {
  it.each([99.95, 50, 0.1, 99.9999])('has nothing against %d', percent =>
    expect(problemOfTarget(percent)).toBeUndefined(),
  );

  it.each<[unknown, RegExp]>([
    [100, /below 100, found 100. Nobody promises 100 %/],
    [120, /below 100, found 120/],
    [0, /above 0/],
    [-1, /above 0, found -1/],
    ['99.9', /number of percent.*"99.9"/],
    [NaN, /number of percent/],
    [Infinity, /number of percent/],
    [undefined, /number of percent/],
  ])('says what is wrong with %p', (percent, problem) => {
    expect(problemOfTarget(percent)).toMatch(problem);
  });
});

it.each([
  [99.95, 0.9995],
  [99.9, 0.999],
  [99.99, 0.9999],
  [12.3, 0.123],
])('%d %% is %d', (percent, ratio) => expect(ratioOf(percent)).toBe(ratio));

it.each([
  [99.9, '1', 0.999],
  [undefined, '2', 0.9995],
  [100, '2', undefined],
  [undefined, undefined, undefined],
] as const)('%p in tier %p comes to %p', (percent, tier, target) => {
  expect(targetInForce(percent, tier)).toBe(target);
});

it.each([
  [0.9995, '2', /^That is the 99\.95\s% of tier 2\.$/],
  [0.9999, '2', /^That is stricter than .*: 5 times fewer/],
  [0.99, '3', /^That is looser than .*: 10 times as many/],
] as const)('says how %d stands beside tier %s', (target, tier, words) => {
  expect(besideTier(target, tier)).toMatch(words);
});
