import { TIERS } from '@callboard/backstage-plugin-callboard-common';
import { alertPairsFor } from '../engine/burning';
import { durationSeconds } from '../openslo/duration';
import { tierPromises } from './tierPromises';

describe('tierPromises', () => {
  it.each([
    ['1', 0.9999, 0.999, true, 4.32],
    ['2', 0.9995, 0.995, true, 21.6],
    ['3', 0.999, 0.99, true, 43.2],
    ['4', 0.995, 0.95, false, 216],
  ] as const)(
    'promises of tier %s %f and %f',
    (tier, availability, latency, pages, allowedBadMinutes) => {
      expect(tierPromises[tier]).toMatchObject({
        tier,
        availability,
        latency,
        pages,
        allowedBadMinutes,
        window: '28d',
      });
    },
  );

  it('says of each what it allows and whom it wakes', () => {
    expect(tierPromises['3'].inWords).toBe(
      'At most 0.1 % of requests may fail, as in 43 minutes a month of complete failure. A quickly burning budget pages whoever is on call, day and night.',
    );
    expect(tierPromises['4'].inWords).toContain('wakes nobody');
  });

  it.each(TIERS)('lets every pair of alerts fire in tier %s', tier => {
    const { availability, latency, window } = tierPromises[tier];
    const pairs = alertPairsFor(durationSeconds(window) ?? 0);
    expect(pairs).toHaveLength(4);
    for (const { factor } of pairs) {
      for (const target of [availability, latency]) {
        expect(factor * (1 - target)).toBeLessThan(1);
      }
    }
  });
});
