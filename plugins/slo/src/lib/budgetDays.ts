import {
  formatBudget,
  formatBurnRate,
  DayKind,
} from '@callboard/backstage-plugin-callboard-react';
import {
  HistoryPoint,
  SloHistory,
  SloHistoryQuery,
} from '@callboard/backstage-plugin-slo-common';

const DAY_MS = 86_400_000;
const STEP_MS = 3 * 3_600_000;

/** Days shown. */
const DAYS = 90;

/** Above this share of a day, what was not counted is what the day is called after. */
const MOSTLY = 0.5;

/** A burn rate that would be a ticket if it went on. */
const HEAVY = 3;

/** The sorts of budget days, from worst to none. */
export const BUDGET_DAYS: DayKind[] = [
  {
    name: 'exhausted',
    words: 'budget exhausted',
    letter: 'X',
    tone: 'bad',
    pattern: 'striped',
  },
  {
    name: 'heavy',
    words: `more than ${HEAVY}× even spending`,
    letter: 'H',
    tone: 'warning',
    pattern: 'solid',
  },
  {
    name: 'fast',
    words: 'faster than even spending',
    letter: 'F',
    tone: 'warning',
    pattern: 'outlined',
  },
  {
    name: 'within',
    words: 'within even spending',
    letter: ' ',
    tone: 'good',
    pattern: 'solid',
  },
  {
    name: 'excluded',
    words: 'mostly not counted',
    letter: 'E',
    tone: 'neutral',
    pattern: 'hatched',
  },
  {
    name: 'quiet',
    words: 'no traffic',
    letter: '–',
    tone: 'neutral',
    pattern: 'outlined',
  },
  {
    name: 'unknown',
    words: 'not measured',
    letter: '?',
    tone: 'unknown',
    pattern: 'hatched',
  },
];

/** A day (UTC) of a history. */
export interface BudgetDay {
  /** YYYY-MM-DD. */
  day: string;
  kind: string;
  burnRate: number | null;
  errorBudgetRemaining: number | null;
  /** Share of the day that was watched, 0..1. */
  measured: number;
}

/**
 * The history to ask for: steps of three hours that begin on UTC midnight, so that they add up to days. The last step
 * that is complete ends it; the first screen shows what is newer.
 */
export function daysQuery(
  now: number,
): Required<Omit<SloHistoryQuery, 'objective'>> {
  const to = Math.floor(now / STEP_MS) * STEP_MS;
  // Just after midnight UTC the new day has no step yet: then the day before is the last one.
  const start = (Math.ceil(to / DAY_MS) - DAYS) * DAY_MS;
  return {
    from: new Date(start).toISOString(),
    to: new Date(to).toISOString(),
    points: Math.max(1, (to - start) / STEP_MS),
  };
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** What a point counts in its day: events, or slices where the method has them. */
const weightOf = ({ slices, total }: HistoryPoint) => slices?.measured ?? total;

function kindOf(day: Omit<BudgetDay, 'kind'>, excluded: number): string {
  const { burnRate, errorBudgetRemaining: left, measured } = day;
  if (left !== null && left <= 0) {
    return 'exhausted';
  }
  if (excluded > MOSTLY) {
    return 'excluded';
  }
  if (measured === 0) {
    return 'unknown';
  }
  if (burnRate === null) {
    return 'quiet';
  }
  if (burnRate > 1) {
    return burnRate > HEAVY ? 'heavy' : 'fast';
  }
  return 'within';
}

function dayOf(day: string, points: HistoryPoint[]): BudgetDay {
  const known = points.filter(
    p => p.burnRate !== null && weightOf(p) > 0 && p.observedSeconds > 0,
  );
  const weight = sum(known.map(weightOf));
  const seconds = sum(
    points.map(p => (Date.parse(p.end) - Date.parse(p.start)) / 1000),
  );
  const excludedSeconds = sum(points.map(p => p.excludedSeconds ?? 0));
  const figures = {
    day,
    // Ratios of unequal stretches are weighed by what they count.
    burnRate: weight
      ? sum(known.map(p => (p.burnRate ?? 0) * weightOf(p))) / weight
      : null,
    errorBudgetRemaining:
      points[points.length - 1]?.errorBudgetRemaining ?? null,
    measured: seconds
      ? Math.min(1, sum(points.map(p => p.observedSeconds)) / seconds)
      : 0,
  };
  return {
    ...figures,
    kind: kindOf(figures, seconds ? excludedSeconds / seconds : 0),
  };
}

/** The points of a history by the UTC day they begin on, oldest first. */
export function budgetDays(history: SloHistory): BudgetDay[] {
  const byDay = new Map<string, HistoryPoint[]>();
  for (const point of history.points) {
    const day = point.start.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), point]);
  }
  return [...byDay].map(([day, points]) => dayOf(day, points));
}

/** What is said of a day. */
export function budgetDayWords(day: BudgetDay): string {
  return `burn rate ${formatBurnRate(
    day.burnRate,
  )}, budget left at its end ${formatBudget(day.errorBudgetRemaining)}`;
}
