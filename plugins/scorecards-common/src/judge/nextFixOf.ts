import { Check, Scorecard } from '../model';
import { NextFix } from '../schema';
import { statusOf } from './codes';
import { judgeLevels } from './judgeLevels';

/**
 * The check whose passing brings most: the only one that holds a level back, else the heaviest of those that hold the next
 * level back, else the heaviest that does not pass. Failing checks come before unknown ones.
 *
 * @returns undefined where every check that applies passes or is waived
 * @public
 */
export function nextFixOf(
  scorecard: Pick<Scorecard, 'levels' | 'checks'>,
  codes: string,
): NextFix | undefined {
  const { standing, levels } = judgeLevels(scorecard, codes);
  const next = levels[Math.max(standing, 0)];
  const holding = next?.heldBackBy ?? [];
  const open = scorecard.checks
    .map((check, index) => ({ check, index, status: statusOf(codes[index]) }))
    .filter(({ status }) => status === 'fail' || status === 'unknown');
  const candidates = open.filter(({ check }) => holding.includes(check.id));
  const [best] = [...(candidates.length > 0 ? candidates : open)].sort(
    (a, b) =>
      Number(a.status === 'unknown') - Number(b.status === 'unknown') ||
      b.check.weight - a.check.weight,
  );
  if (!best) {
    return undefined;
  }
  const { check, index, status } = best;
  const after = `${codes.slice(0, index)}p${codes.slice(index + 1)}`;
  const reached = scorecard.levels[judgeLevels(scorecard, after).standing - 1];
  const rises = judgeLevels(scorecard, after).standing > Math.max(standing, 0);
  return {
    check: check.id,
    title: check.title,
    status,
    gain: gainOf(
      check,
      rises ? reached : undefined,
      next?.level,
      holding.length,
    ),
    ...(check.fix && { fix: check.fix }),
  };
}

function gainOf(
  { weight }: Check,
  reached: string | undefined,
  next: string | undefined,
  holding: number,
): string {
  if (reached !== undefined) {
    return `Reaches ${reached}`;
  }
  return next !== undefined && holding > 0
    ? `One of ${holding} on the way to ${next}`
    : `Weight ${weight} of the score`;
}
