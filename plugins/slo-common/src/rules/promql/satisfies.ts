import { PromqlMatcher } from '../../promql';

/** Whether a label value (empty for a label that is not there) satisfies a matcher. */
export function satisfies(value: string, { op, value: wanted }: PromqlMatcher) {
  switch (op) {
    case '=':
      return value === wanted;
    case '!=':
      return value !== wanted;
    case '=~':
      return anchored(wanted).test(value);
    default:
      return !anchored(wanted).test(value);
  }
}

/** Longer values are not tried, and patterns with more repetitions and groups than this neither. */
const MOST_CHARACTERS = 64;
const MOST_CHOICES = 3;

/**
 * Whether a pattern takes JavaScript little time whatever it is tried on. RE2 always takes linear time, JavaScript does
 * not: what is repeated within a repetition, or repeated often, could keep a server busy for ever.
 */
function isTame(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const choices = plain.match(/[*+?{]|\((?!\?)/g) ?? [];
  return !/\)[*+{]/.test(plain) && choices.length <= MOST_CHOICES;
}

/** Whether a value may be matched with a pattern here. */
export function isMatchable(
  value: string,
  { op, value: wanted }: PromqlMatcher,
) {
  const isPattern = op === '=~' || op === '!~';
  return !isPattern || (value.length <= MOST_CHARACTERS && isTame(wanted));
}

/** RE2 as JavaScript reads it, anchored as Prometheus does. @throws SyntaxError for what only RE2 knows */
function anchored(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 's');
}
