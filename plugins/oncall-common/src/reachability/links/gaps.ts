import { coverage, Cover, CoverSpan } from '../coverage';
import { broken, Judgement, ok, unknown, Yardstick } from '../Judgement';
import { SortedSchedules, withAge } from '../schedules';
import { writeInstant, writeLength } from '../words';

/** `from Thu 24 Dec 09:00 UTC for 12 h …, and 2 more like it`, of those spans that are so. */
function tell(
  spans: readonly CoverSpan[],
  timeZone: string,
  what: string,
): string {
  const [first] = spans;
  const more = spans.length - 1;
  return first
    ? `from ${writeInstant(first.start, timeZone)} for ${writeLength(
        first.end - first.start,
      )} ${what}${more > 0 ? `, and ${more} more like it` : ''}`
    : '';
}

/** Whether somebody is on call throughout the days to come, as far as that is meant to be. */
export function judgeGaps(
  sorted: SortedSchedules,
  { now, horizon, timeZone, alwaysOn }: Yardstick,
): Judgement {
  const spans = coverage(sorted, { start: now, end: horizon });
  const only = (cover: Cover) => spans.filter(span => span.cover === cover);
  const days = writeLength(horizon - now);
  const judge = () => {
    const gaps = only('nobody');
    if (gaps.length > 0) {
      return broken(tell(gaps, timeZone, 'nobody is on call'));
    }
    const doubts = only('unknown');
    if (doubts.length > 0) {
      return unknown(tell(doubts, timeZone, 'who is on call is not known'));
    }
    if (only('somebody').length === 0) {
      return broken(`nobody is on call at any time of the next ${days}`);
    }
    const declared = alwaysOn ? only('declared') : [];
    return ok(
      `no undeclared gap in the next ${days}`,
      declared.length > 0
        ? [tell(declared, timeZone, 'off-hours are declared')]
        : [],
    );
  };
  return withAge(judge(), sorted);
}
