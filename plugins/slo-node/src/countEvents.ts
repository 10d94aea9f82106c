/** Rounding of sums of fractions, relative. */
const ROUNDING = 1e-9;

/** Why events could not be counted. @public */
export interface CountFault {
  /** `not-a-count`, `good-exceeds-total` or `bad-exceeds-total`. */
  code: string;
  /** Shown to people. */
  what: string;
}

const isCount = (value: number) => Number.isFinite(value) && value >= 0;

/**
 * Good and all events, told by good or by bad ones and all. More good (or bad) events than events are a fault, beyond
 * what rounding explains.
 *
 * @param role - what `part` counts
 * @public
 */
export function countEvents(
  role: 'good' | 'bad',
  part: number,
  total: number,
): { good: number; total: number } | CountFault {
  if (!isCount(part) || !isCount(total)) {
    const what = `${role} is ${part} and total ${total}, expected counts`;
    return { code: 'not-a-count', what };
  }
  if (part > total * (1 + ROUNDING)) {
    const what = `${role} ${part} > total ${total}`;
    return { code: `${role}-exceeds-total`, what };
  }
  const counted = Math.min(part, total);
  return { good: role === 'good' ? counted : total - counted, total };
}
