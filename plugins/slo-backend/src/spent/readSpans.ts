import { InputError } from '@backstage/errors';
import { BudgetSpan, TimeRange } from '@callboard/backstage-plugin-slo-common';

/** A span that was checked: seconds since the epoch. */
export interface ReadSpan extends TimeRange {
  span: BudgetSpan;
}

/** A year and a day, to be safe from a mistyped century. */
const MAX_SECONDS = 366 * 86_400;

/** @throws InputError naming the span by its position */
export function readSpans(spans: BudgetSpan[], now: Date): ReadSpan[] {
  return spans.map((span, index) => {
    const start = Date.parse(span.from) / 1000;
    const end = Math.min(Date.parse(span.to), now.getTime()) / 1000;
    if (!(start < end) || end - start > MAX_SECONDS) {
      throw new InputError(
        `spans[${index}]: expected from before to, both in the past, at most 366 d apart`,
      );
    }
    return { span, start, end };
  });
}
