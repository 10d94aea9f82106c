import { InputError } from '@backstage/errors';
import {
  ExclusionOccurrence,
  ServiceEvent,
  SloHistory,
  TimeRange,
  windowAt,
} from '@callboard/backstage-plugin-slo-common';
import { NewestBucket, RecordReader } from '../../database/RecordStore';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import { VersionReader } from '../../definitions/VersionReader';
import { newestEndOf, toRanges } from '../../evaluation/gatherFacts';
import { RecordQuestions } from '../../evaluation/RecordQuestions';
import { withRecord } from '../../evaluation/subjects';
import { EventReader } from '../../events/EventReader';
import { ExclusionReader } from '../../exclusions/ExclusionReader';
import {
  bucketCeil,
  bucketFloor,
  BUCKET_SECONDS,
  toIso,
} from '../../lib/buckets';
import { HistoryRequest } from '../request/parseHistoryRequest';
import { askPoint, MeasuredPoint } from './history/askPoint';
import { burnDownPoints } from './history/burnDownPoints';
import { burnSegments, CAUSE_SECONDS } from './history/burnSegments';
import { Promised, TermsInForce, termsOverTime } from './history/termsOverTime';

/** The longest range one request may span: a year and a day, to be safe from a mistyped century. */
const MAX_RANGE_SECONDS = 366 * 86_400;

/** How far back to look where the window has no length. */
const DEFAULT_RANGE_SECONDS = 86_400;

/** What a history is made from. Where a reader is left out there is nothing of its kind. */
export interface ReadHistoryOptions {
  slo: CatalogSlo;
  request: HistoryRequest;
  record: RecordReader;
  exclusions?: ExclusionReader;
  versions?: VersionReader;
  events?: EventReader;
  now: Date;
}

/** Consecutive ranges of equal length, on the grid; the last may be shorter. */
function stepThrough(
  { start, end }: TimeRange,
  points: number,
  gridSeconds: number,
) {
  const cells = (end - start) / gridSeconds;
  const stepSeconds = Math.ceil(cells / points) * gridSeconds;
  const ranges = Array.from(
    { length: Math.ceil((end - start) / stepSeconds) },
    (_, index) => ({
      start: start + index * stepSeconds,
      end: Math.min(end, start + (index + 1) * stepSeconds),
    }),
  );
  return { stepSeconds, ranges };
}

/** What a history is about. */
function findPromised(
  { definition }: CatalogSlo,
  name: string | undefined,
): { promised: Promised; name: string } {
  if (name === undefined && definition.composite) {
    return { promised: undefined, name: '' };
  }
  const names = definition.objectives.map(objective => objective.name);
  const promised = name === undefined ? 0 : names.indexOf(name);
  const found = names[promised];
  if (found === undefined) {
    throw new InputError(
      `objective must be one of ${names.join(', ') || '(none)'}`,
    );
  }
  return { promised, name: found };
}

/** Where the points lie, and how much of the last one has passed. */
function placePoints(
  { slo, request, now }: ReadHistoryOptions,
  { subject }: TermsInForce,
  newestEnd: number | undefined,
) {
  const bucketSeconds = subject?.bucketSeconds ?? BUCKET_SECONDS;
  const sliceSeconds = subject?.terms.sliceSeconds;
  const gridSeconds = sliceSeconds ?? bucketSeconds;
  const lastFull = bucketFloor(now.getTime() / 1000, bucketSeconds);
  const currentEnd = lastFull + bucketSeconds;
  const asOf =
    newestEnd === undefined ? undefined : Math.min(currentEnd, newestEnd);
  // A bucket may still be filling; of slices only those count that are complete.
  const latest = sliceSeconds
    ? bucketFloor(asOf ?? lastFull, sliceSeconds)
    : currentEnd;
  const end = Math.min(
    bucketCeil(request.to ?? asOf ?? currentEnd, gridSeconds),
    latest,
  );
  const length =
    bucketCeil(slo.windowSeconds, gridSeconds) || DEFAULT_RANGE_SECONDS;
  const start = bucketFloor(request.from ?? end - length, gridSeconds);
  if (start >= end || end - start > MAX_RANGE_SECONDS) {
    throw new InputError(
      'from and to must lie in the past, at most 366 d apart',
    );
  }
  return {
    asOf,
    start,
    end,
    until: Math.max(asOf ?? 0, lastFull),
    ...stepThrough({ start, end }, request.points, gridSeconds),
  };
}

const overlaps = (range: TimeRange, start: string, end = start) =>
  Date.parse(start) / 1000 < range.end && Date.parse(end) / 1000 >= range.start;

/** Everything that has to do with the range besides counts. */
async function readContext(
  { slo, exclusions, events }: ReadHistoryOptions,
  range: TimeRange,
  windowSeconds: number,
): Promise<{ excluded: ExclusionOccurrence[]; happened: ServiceEvent[] }> {
  const { ref, entityRef } = slo.definition;
  // Calendar months and years may be a little longer than their nominal length.
  const reach = { ...range, start: range.start - 1.1 * windowSeconds };
  const [occurrences, happened] = await Promise.all([
    exclusions?.occurrences([{ ref, entityRef, range: reach }]),
    entityRef
      ? events?.eventsOf([entityRef], {
          ...range,
          start: range.start - CAUSE_SECONDS,
        })
      : undefined,
  ]);
  return { excluded: occurrences?.get(ref) ?? [], happened: happened ?? [] };
}

async function measurePoints(
  options: ReadHistoryOptions,
  ranges: TimeRange[],
  context: {
    termsAt: (instant: number) => TermsInForce;
    newest: Map<string, NewestBucket[]>;
    excluded: TimeRange[];
    until: number;
    targetToday: number;
  },
): Promise<MeasuredPoint[]> {
  const questions = new RecordQuestions();
  const asked = ranges.flatMap(stretch => {
    const { target, subject } = context.termsAt(stretch.end);
    return subject
      ? askPoint(questions, {
          ...context,
          stretch,
          terms: { target, subject: withRecord(subject, context.newest) },
        })
      : [];
  });
  await questions.ask(options.record);
  return asked.map(answer => answer());
}

function windowRangeAt(
  { definition }: CatalogSlo,
  end: number,
): Pick<SloHistory, 'windowRange'> {
  const { window } = definition;
  const found = windowAt(window, window.isRolling ? end : end - 1);
  return 'range' in found
    ? {
        windowRange: {
          start: toIso(found.range.start),
          end: toIso(found.range.end),
        },
      }
    : {};
}

/**
 * Counts and budget over time: per point what happened in it, and the budget of the window that ends with it, under the
 * terms that were in force then.
 *
 * @throws InputError for an objective or a range that cannot be
 */
export async function readHistory(
  options: ReadHistoryOptions,
): Promise<SloHistory> {
  const { slo, request, record, versions } = options;
  const { definition } = slo;
  const { ref } = definition;
  const { promised, name } = findPromised(slo, request.objective);
  const known = (await versions?.versionsOf([ref]))?.get(ref) ?? [];
  const termsAt = termsOverTime(slo, promised, known);
  const today = termsAt(Infinity);
  const digests = today.subject?.digests ?? [];
  const newest = await record.newest(digests);
  const newestEnd = newestEndOf(digests, newest);
  const { asOf, start, end, until, stepSeconds, ranges } = placePoints(
    options,
    today,
    newestEnd,
  );
  const span = { start, end };
  const { excluded, happened } = await readContext(
    options,
    span,
    slo.windowSeconds,
  );
  const points = await measurePoints(options, ranges, {
    termsAt,
    newest,
    excluded: toRanges(excluded),
    until,
    targetToday: today.target,
  });
  return {
    ref,
    objective: name,
    ...(promised === undefined && { composite: true }),
    target: today.target,
    window: definition.window,
    stepSeconds,
    points:
      promised === undefined
        ? burnDownPoints(points, today.subject?.terms)
        : points.map(({ point }) => point),
    asOf: asOf === undefined ? null : toIso(asOf),
    ...windowRangeAt(slo, end),
    exclusions: excluded.filter(item => overlaps(span, item.start, item.end)),
    events: happened.filter(item => overlaps(span, item.start, item.end)),
    burns: burnSegments(points, happened),
  };
}
