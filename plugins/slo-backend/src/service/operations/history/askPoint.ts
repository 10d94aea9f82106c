import {
  addTallies,
  BudgetTerms,
  budgetFigures,
  burnRateOf,
  countGapsAsBad,
  coverageOf,
  HistoryPoint,
  placeOnGrid,
  rangesSeconds,
  RangeTally,
  shareSpent,
  subtractRanges,
  TimeRange,
  widenRanges,
  windowAt,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { askRange, askWindow } from '../../../evaluation/measure';
import { Bounded, RecordQuestions } from '../../../evaluation/RecordQuestions';
import { toIso } from '../../../lib/buckets';
import { TermsInForce } from './termsOverTime';

/** A point with the share of the window's budget that it spent. */
export interface MeasuredPoint {
  point: HistoryPoint;
  budgetSpent: number;
  /** What was counted in it, one tally per part of the terms. */
  part: RangeTally;
}

/** Events of all parts together. A part that was not watched makes a gap of the whole. */
function eventsOf({
  tallies,
}: RangeTally): Pick<HistoryPoint, 'good' | 'total' | 'observedSeconds'> {
  const { good, total } = addTallies(tallies);
  const observed = tallies.map(({ observedSeconds }) => observedSeconds);
  return { good, total, observedSeconds: Math.min(...observed) };
}

/** The budget at the least and the most that thinned data allows. */
function boundsOf(
  terms: BudgetTerms,
  window: Bounded<WindowTally>,
): Pick<HistoryPoint, 'bounds'> {
  if (!window.tallies.some(({ bounds }) => bounds)) {
    return {};
  }
  const budgetAt = (side: 0 | 1) =>
    budgetFigures(terms, {
      ...window,
      tallies: window.tallies.map(({ bounds, ...tally }) => ({
        ...tally,
        good: bounds?.good[side] ?? tally.good,
        total: bounds?.total[side] ?? tally.total,
      })),
    }).errorBudgetRemaining;
  const ends = [budgetAt(0), budgetAt(1)].flatMap(value => value ?? []);
  return ends.length === 2
    ? {
        bounds: {
          errorBudgetRemaining: [Math.min(...ends), Math.max(...ends)],
        },
      }
    : {};
}

/** The window that ends with a point. */
function windowEndingAt(
  terms: BudgetTerms,
  end: number,
  gridSeconds: number,
): { range: TimeRange; whole: TimeRange } | undefined {
  // A calendar window that ends here does not contain its end.
  const found = windowAt(terms.window, terms.window.isRolling ? end : end - 1);
  if (!('range' in found)) {
    return undefined;
  }
  const whole = placeOnGrid(terms, found.range, end, gridSeconds);
  return {
    whole,
    range: {
      start: whole.start,
      end: Math.max(whole.start, Math.min(end, whole.end)),
    },
  };
}

/** Asks what happened in a stretch of time, and what was left of the budget of the window that ends with it. */
export function askPoint(
  questions: RecordQuestions,
  options: {
    stretch: TimeRange;
    terms: TermsInForce & Required<Pick<TermsInForce, 'subject'>>;
    /** As the occurrences say. */
    excluded: TimeRange[];
    /** No time has passed after this instant. */
    until: number;
    targetToday: number;
  },
): () => MeasuredPoint {
  const { stretch, until, targetToday } = options;
  const { subject, target } = options.terms;
  const { terms, bucketSeconds } = subject;
  const gridSeconds = terms.sliceSeconds ?? bucketSeconds;
  const excluded = widenRanges(options.excluded, gridSeconds);
  // A slice belongs to the stretch it starts in.
  const range = {
    start: Math.ceil(stretch.start / gridSeconds) * gridSeconds,
    end: Math.ceil(stretch.end / gridSeconds) * gridSeconds,
  };
  const askedPart = askRange(questions, subject, { range, excluded, until });
  const window = windowEndingAt(terms, range.end, gridSeconds);
  const askedWindow =
    window && askWindow(questions, subject, { ...window, excluded, until });
  const excludedSeconds =
    rangesSeconds([range]) - rangesSeconds(subtractRanges(range, excluded));
  return () => {
    const part = askedPart();
    const whole = askedWindow?.();
    const own = budgetFigures(terms, { ...part, remainingSeconds: 0 });
    const gapsBad = terms.missingDataIsBad;
    const counted = gapsBad ? countGapsAsBad(terms, part, whole ?? part) : part;
    const spent =
      whole &&
      shareSpent(
        terms,
        counted,
        gapsBad ? countGapsAsBad(terms, whole, whole) : whole,
      );
    return {
      part,
      budgetSpent: spent ?? 0,
      point: {
        start: toIso(stretch.start),
        end: toIso(stretch.end),
        ...eventsOf(part),
        sli: own.sli,
        burnRate: burnRateOf(terms, counted),
        errorBudgetRemaining: whole
          ? budgetFigures(terms, whole).errorBudgetRemaining
          : null,
        ...(whole && {
          coverage: coverageOf(whole),
          ...boundsOf(terms, whole),
        }),
        ...(own.slices && { slices: own.slices }),
        ...(target !== targetToday && { target }),
        ...(excludedSeconds > 0 && { excludedSeconds }),
      },
    };
  };
}
