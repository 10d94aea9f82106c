import {
  BurnSegment,
  ServiceEvent,
} from '@callboard/backstage-plugin-slo-common';
import { MeasuredPoint } from './askPoint';

/** An event this long before a burn may have caused it, seconds. */
export const CAUSE_SECONDS = 3_600;

/** What spends less of the budget is noise, ratio 0..1. */
const LEAST_SPENT = 0.01;

const seconds = (iso: string) => Date.parse(iso) / 1000;

/** Runs of points that burn faster than the budget allows; an unknown point ends a run, because nobody knows. */
function burningRuns(points: MeasuredPoint[]): MeasuredPoint[][] {
  const runs: MeasuredPoint[][] = [];
  let run: MeasuredPoint[] = [];
  for (const measured of points) {
    if ((measured.point.burnRate ?? 0) > 1) {
      if (run.length === 0) {
        runs.push(run);
      }
      run.push(measured);
    } else {
      run = [];
    }
  }
  return runs;
}

/** Events that begin in the span or within an hour before it, nearest to its start first. */
function causesOf(
  span: { start: string; end: string },
  events: ServiceEvent[],
): BurnSegment['events'] {
  const start = seconds(span.start);
  const end = seconds(span.end);
  return events
    .map(event => ({ event, at: seconds(event.start) }))
    .filter(({ at }) => at >= start - CAUSE_SECONDS && at < end)
    .sort((a, b) => Math.abs(a.at - start) - Math.abs(b.at - start))
    .map(({ event: { source, id, kind, title } }) => ({
      source,
      id,
      kind,
      title,
    }));
}

/**
 * Stretches of consecutive points with a burn rate above 1 that spent at least 1 % of the budget, with what happened in
 * them or within the hour before.
 */
export function burnSegments(
  points: MeasuredPoint[],
  events: ServiceEvent[],
): BurnSegment[] {
  return burningRuns(points).flatMap(run => {
    const first = run[0];
    const last = run[run.length - 1];
    const budgetSpent = run.reduce((sum, item) => sum + item.budgetSpent, 0);
    if (!first || !last || budgetSpent < LEAST_SPENT) {
      return [];
    }
    const span = { start: first.point.start, end: last.point.end };
    return [
      {
        ...span,
        budgetSpent,
        peakBurnRate: Math.max(...run.map(({ point }) => point.burnRate ?? 0)),
        events: causesOf(span, events),
      },
    ];
  });
}
