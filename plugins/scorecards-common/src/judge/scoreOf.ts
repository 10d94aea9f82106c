import { Check } from '../model';
import { Score } from '../schema';

/** Weights of checks by what they said. @public */
export type ScoreWeights = Pick<
  Score,
  'passed' | 'waived' | 'unknown' | 'applicable'
>;

/** A score with its shares: what was waived is applicable, and not passed. @public */
export function toScore(weights: ScoreWeights): Score {
  const { passed, unknown, applicable } = weights;
  return {
    ...weights,
    ratio: applicable > 0 ? passed / applicable : null,
    unknownRatio: applicable > 0 ? unknown / applicable : null,
  };
}

/** The weights of a scorecard's checks. Codes are in the order of its checks. @public */
export function weighCodes(
  { checks }: { checks: readonly Pick<Check, 'weight'>[] },
  codes: string,
): ScoreWeights {
  const weights = { passed: 0, waived: 0, unknown: 0, applicable: 0 };
  checks.forEach(({ weight }, index) => {
    switch (codes.charAt(index)) {
      case 'p':
        weights.passed += weight;
        break;
      case 'w':
        weights.waived += weight;
        break;
      case 'u':
        weights.unknown += weight;
        break;
      case 'f':
        break;
      default:
        return;
    }
    weights.applicable += weight;
  });
  return weights;
}

/** Passed over applicable weight, with the unknown share beside it. @public */
export function scoreOf(
  scorecard: { checks: readonly Pick<Check, 'weight'>[] },
  codes: string,
): Score {
  return toScore(weighCodes(scorecard, codes));
}
