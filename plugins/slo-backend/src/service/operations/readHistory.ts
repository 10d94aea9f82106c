import { InputError } from '@backstage/errors';
import {
  budgetRemaining,
  burnRate,
  errorRatio,
  HistoryPoint,
  SloHistory,
  TimeRange,
  unsupportedReason,
} from '@callboard/backstage-plugin-slo-common';
import { RecordStore, WindowSum } from '../../database/RecordStore';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import {
  bucketCeil,
  bucketFloor,
  BUCKET_SECONDS,
  toIso,
} from '../../lib/buckets';
import { HistoryRequest } from '../request/parseHistoryRequest';

/** The longest range one request may span: a year and a day, to be safe from a mistyped century. */
const MAX_RANGE_SECONDS = 366 * 86_400;

/** How far back to look where the window has no length. */
const DEFAULT_RANGE_SECONDS = 86_400;

/** Consecutive ranges of equal length, on bucket borders; the last may be shorter. */
function stepThrough({ start, end }: TimeRange, points: number) {
  const buckets = (end - start) / BUCKET_SECONDS;
  const stepSeconds = Math.ceil(buckets / points) * BUCKET_SECONDS;
  const ranges = Array.from(
    { length: Math.ceil((end - start) / stepSeconds) },
    (_, index) => ({
      start: start + index * stepSeconds,
      end: Math.min(end, start + (index + 1) * stepSeconds),
    }),
  );
  return { stepSeconds, ranges };
}

function findObjective(slo: CatalogSlo, name: string | undefined) {
  const { definition, windowSeconds, valid, digests } = slo;
  const names = definition.objectives.map(objective => objective.name);
  const index = name === undefined ? 0 : names.indexOf(name);
  const objective = definition.objectives[index];
  if (!objective) {
    throw new InputError(
      `objective must be one of ${names.join(', ') || '(none)'}`,
    );
  }
  const digest = digests[index];
  const computable =
    valid && !unsupportedReason(definition, objective, windowSeconds);
  return { objective, digest: computable ? digest : undefined };
}

function toPoint(
  { start, end }: TimeRange,
  target: number,
  windowSeconds: number,
  part: WindowSum,
  window: WindowSum,
): HistoryPoint {
  const { good, total, observedSeconds } = part;
  const errors = errorRatio(part);
  const { bounds } = window;
  const worst = bounds && {
    ...window,
    good: bounds.good[0],
    total: bounds.total[0],
  };
  const best = bounds && {
    ...window,
    good: bounds.good[1],
    total: bounds.total[1],
  };
  const least = worst && budgetRemaining(worst, target);
  const most = best && budgetRemaining(best, target);
  return {
    start: toIso(start),
    end: toIso(end),
    good,
    total,
    observedSeconds,
    sli: errors === null ? null : 1 - errors,
    errorBudgetRemaining: budgetRemaining(window, target),
    burnRate: burnRate(part, target),
    coverage: Math.min(1, window.observedSeconds / windowSeconds),
    ...(typeof least === 'number' &&
      typeof most === 'number' && {
        bounds: {
          errorBudgetRemaining: [Math.min(least, most), Math.max(least, most)],
        },
      }),
  };
}

/** Counts and budget over time: per point what happened in it, and the budget of the window that ends with it. */
export async function readHistory(options: {
  slo: CatalogSlo;
  request: HistoryRequest;
  record: RecordStore;
  now: Date;
}): Promise<SloHistory> {
  const { slo, request, record, now } = options;
  const { definition } = slo;
  const { objective, digest } = findObjective(slo, request.objective);
  const newest = digest ? (await record.newest([digest])).get(digest) : [];
  const currentEnd = bucketFloor(now.getTime() / 1000) + BUCKET_SECONDS;
  const asOf = newest?.length
    ? Math.min(currentEnd, Math.max(...newest.map(({ end }) => end)))
    : undefined;

  const windowSeconds = bucketCeil(slo.windowSeconds) || DEFAULT_RANGE_SECONDS;
  const end = Math.min(
    bucketCeil(request.to ?? asOf ?? currentEnd),
    currentEnd,
  );
  const start = bucketFloor(request.from ?? end - windowSeconds);
  if (start >= end || end - start > MAX_RANGE_SECONDS) {
    throw new InputError(
      'from and to must lie in the past, at most 366 d apart',
    );
  }
  const { stepSeconds, ranges } = stepThrough({ start, end }, request.points);
  const sums = digest
    ? (
        await record.sums([
          {
            digest,
            ranges: ranges.flatMap(range => [
              range,
              { start: range.end - windowSeconds, end: range.end },
            ]),
          },
        ])
      ).get(digest)
    : undefined;
  const points = ranges.flatMap((range, index) => {
    const part = sums?.[2 * index];
    const window = sums?.[2 * index + 1];
    return part && window
      ? [toPoint(range, objective.target, windowSeconds, part, window)]
      : [];
  });
  return {
    ref: definition.ref,
    objective: objective.name,
    target: objective.target,
    window: definition.window,
    stepSeconds,
    points,
    asOf: asOf === undefined ? null : toIso(asOf),
  };
}
