import {
  LOOKBACKS,
  Lookback,
  Measurement,
  Placement,
  RangeTally,
  rangesSeconds,
  splitRange,
  subtractRanges,
  TimeRange,
  WindowTally,
} from '@callboard/backstage-plugin-slo-common';
import { Bounded, BoundedTally, RecordQuestions } from './RecordQuestions';
import { Subject } from './subjects';

/** Points of the burn-down that each status carries. */
const TREND_POINTS = 30;

/** What was counted for a subject whose window has a place in time. */
export interface MeasuredSubject {
  placement: Placement;
  /** What does not count: widened to the grid, disjoint, in order. */
  excluded: TimeRange[];
  /** The parts of the window that count, in order. */
  counted: TimeRange[];
  measurement: Measurement;
  /** The window with nothing excluded; given where something is. */
  unexcluded?: WindowTally;
  /** What was counted in consecutive parts of the window. */
  trend: RangeTally[];
}

/** The parts of ranges that lie before an instant. */
const endBefore = (ranges: TimeRange[], instant: number): TimeRange[] =>
  ranges
    .filter(({ start }) => start < instant)
    .map(({ start, end }) => ({ start, end: Math.min(end, instant) }));

/**
 * Asks what of some ranges lies before the first sample ever recorded. Jointly judged slices are recorded as soon as all
 * components are.
 *
 * @returns undefined where nothing does, or nobody wants to know
 */
function askUnrecorded(
  questions: RecordQuestions,
  subject: Subject,
  ranges: TimeRange[],
  until: number,
): ((tallies: BoundedTally[]) => BoundedTally[]) | undefined {
  const { recordedFrom, terms } = subject;
  if (!recordedFrom) {
    return undefined;
  }
  const { sliceSeconds } = terms;
  const latest = Math.max(...recordedFrom);
  const begins = sliceSeconds ? [latest] : recordedFrom;
  const seconds = begins.map(begin =>
    rangesSeconds(ranges, Math.min(begin, until)),
  );
  if (seconds.every(value => value === 0)) {
    return undefined;
  }
  const before = sliceSeconds
    ? endBefore(ranges, Math.floor(latest / sliceSeconds) * sliceSeconds)
    : [];
  const slices = questions.tally(subject, before);
  return tallies => {
    const unknown = slices()[0]?.slices?.unknown ?? 0;
    return tallies.map((tally, index) => ({
      ...tally,
      unrecorded: { seconds: seconds[index] ?? 0, slices: unknown },
    }));
  };
}

/** Asks what was counted in a range less what is excluded. */
export function askRange(
  questions: RecordQuestions,
  subject: Subject,
  options: { range: TimeRange; excluded: TimeRange[]; until: number },
): () => Bounded<RangeTally> {
  const ranges = subtractRanges(options.range, options.excluded);
  const tallies = questions.tally(subject, ranges);
  const elapsedSeconds = rangesSeconds(ranges, options.until);
  const unrecorded = askUnrecorded(questions, subject, ranges, options.until);
  return () => ({
    tallies: unrecorded ? unrecorded(tallies()) : tallies(),
    elapsedSeconds,
  });
}

/** Asks what was counted in the part of a window that has passed. */
export function askWindow(
  questions: RecordQuestions,
  subject: Subject,
  options: {
    range: TimeRange;
    excluded: TimeRange[];
    until: number;
    /** The window to its end. */
    whole: TimeRange;
  },
): () => Bounded<WindowTally> {
  const range = askRange(questions, subject, options);
  const { window, sliceSeconds } = subject.terms;
  const countable = rangesSeconds(
    subtractRanges(options.whole, options.excluded),
  );
  return () => {
    const tally = range();
    return window.isRolling
      ? { ...tally, remainingSeconds: 0 }
      : {
          ...tally,
          remainingSeconds: Math.max(0, countable - tally.elapsedSeconds),
          ...(sliceSeconds && {
            windowSlices: Math.round(countable / sliceSeconds),
          }),
        };
  };
}

function askLookbacks(
  questions: RecordQuestions,
  subject: Subject,
  { lookbacks, elapsedUntil }: Placement,
  excluded: TimeRange[],
): () => Measurement['lookbacks'] {
  const asked = LOOKBACKS.map(name => {
    const range = lookbacks[name];
    const answer =
      range &&
      askRange(questions, subject, { range, excluded, until: elapsedUntil });
    return [name, answer] as const;
  });
  return () =>
    Object.fromEntries(
      asked.map(([name, answer]) => [name, answer && answer()]),
    ) as Record<Lookback, RangeTally | null>;
}

/** Asks everything that a verdict and its burn-down are made of. */
export function askSubject(
  questions: RecordQuestions,
  subject: Subject,
  placement: Placement,
  excluded: TimeRange[],
): () => MeasuredSubject {
  const { window, whole, elapsedUntil, stale, coverage } = placement;
  const options = { range: window, excluded, until: elapsedUntil, whole };
  const counted = subtractRanges(window, excluded);
  const excludedSeconds = rangesSeconds([window]) - rangesSeconds(counted);
  const touched = excluded.some(
    ({ start, end }) => start < whole.end && end > whole.start,
  );
  const askedWindow = askWindow(questions, subject, options);
  const askedCoverage = stale
    ? askWindow(questions, subject, {
        ...options,
        range: coverage,
        until: coverage.end,
        // A rolling window that ends now lies elsewhere; a calendar window does not move.
        whole: subject.terms.window.isRolling ? coverage : whole,
      })
    : askedWindow;
  const askedLookbacks = askLookbacks(questions, subject, placement, excluded);
  const askedUnexcluded = touched
    ? askWindow(questions, subject, { ...options, excluded: [] })
    : undefined;
  const askedTrend = splitRange(
    window,
    TREND_POINTS,
    placement.gridSeconds,
  ).map(range =>
    askRange(questions, subject, { range, excluded, until: elapsedUntil }),
  );
  return () => ({
    placement,
    excluded,
    counted,
    measurement: {
      window: askedWindow(),
      coverage: askedCoverage(),
      lookbacks: askedLookbacks(),
      excludedSeconds,
    },
    ...(askedUnexcluded && { unexcluded: askedUnexcluded() }),
    trend: askedTrend.map(ask => ask()),
  });
}
