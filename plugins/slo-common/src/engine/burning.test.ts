import {
  alertFactor,
  alertPairsFor,
  DEFAULT_ALERT_PAIRS,
  findBurning,
} from './burning';
import { LOOKBACK_SECONDS } from './lookbacks';

const DAY = 86_400;

describe('alertFactor', () => {
  it.each([
    [30, [14.4, 6, 3, 1]],
    [28, [13.44, 5.6, 2.8, 0.933]],
    [7, [3.36, 1.4, 0.7, 0.233]],
  ])('gives the factors of the SRE Workbook for %s days', (days, factors) => {
    const found = DEFAULT_ALERT_PAIRS.map(pair =>
      Number(alertFactor(pair, days * DAY).toFixed(3)),
    );
    expect(found).toEqual(factors);
  });

  it('has short look-backs of a twelfth of the long ones', () => {
    for (const { long, short } of DEFAULT_ALERT_PAIRS) {
      expect(LOOKBACK_SECONDS[short] * 12).toBe(LOOKBACK_SECONDS[long]);
    }
  });
});

describe('findBurning', () => {
  const rates = {
    '5m': 0,
    '30m': 0,
    '1h': 0,
    '2h': 0,
    '6h': 0,
    '1d': 0,
    '3d': 0,
  };

  it.each([
    ['nothing burns', {}, undefined],
    ['only the long look-back is above', { '1h': 20 }, undefined],
    ['only the short look-back is above', { '5m': 20 }, undefined],
    ['both are exactly at the factor', { '1h': 14.4, '5m': 14.4 }, undefined],
    ['a look-back is unknown', { '1h': 20, '5m': null }, undefined],
    ['both are above', { '1h': 14.5, '5m': 14.5 }, ['page', '1h', 14.4]],
    ['the second pair is above', { '6h': 7, '30m': 7 }, ['page', '6h', 6]],
    ['a ticket pair is above', { '3d': 1.1, '6h': 1.1 }, ['ticket', '3d', 1]],
    [
      'a page and a ticket pair are above',
      { '1h': 20, '5m': 20, '3d': 2, '6h': 2 },
      ['page', '1h', 14.4],
    ],
  ])('when %s', (_title, above, expected) => {
    const found = findBurning({ ...rates, ...above }, 30 * DAY);
    expect(found && [found.severity, found.long, found.factor]).toEqual(
      expected,
    );
  });

  it('does not call a rate burning that a short window survives', () => {
    const slow = Object.fromEntries(
      Object.keys(rates).map(name => [name, 0.95]),
    );
    expect(findBurning(slow, 7 * DAY)).toBeUndefined();
    expect(findBurning(slow, 28 * DAY)?.factor).toBeCloseTo(0.933, 3);
  });
});

describe('alertPairsFor', () => {
  it.each([
    [30, ['1h', '6h', '1d', '3d']],
    [28, ['1h', '6h', '1d', '3d']],
    [7, ['1h', '6h']],
    [2, ['1h']],
    [1, []],
  ])('has for %s days the pairs %j', (days, longs) => {
    expect(alertPairsFor(days * DAY).map(({ long }) => long)).toEqual(longs);
  });
});
