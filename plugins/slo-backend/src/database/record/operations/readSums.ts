import { chunks } from '@callboard/backstage-plugin-callboard-node';
import {
  Cumulative,
  NOTHING,
  SourceHistory,
  beginningsWithin,
  cumulativeWithin,
  exactly,
  instantsByDay,
  startOfDay,
  sumsThrough,
  windowSum,
} from '../../../lib/record';
import { Range, SourceSum, SumRequest, WindowSum } from '../../RecordStore';
import { SERIES_PER_STATEMENT } from '../sizes';
import { RecordContext, toDaySums } from '../tables';
import { EdgeKey, EdgeRow, loadEdges } from './loadEdges';
import { Series, readSeries } from './readSeries';

/** What is known of one source of an indicator at the instants that were asked for. */
interface NamedHistory extends SourceHistory {
  source: string;
}

/**
 * Sums of ranges: two statements per thousand indicators. Only days in which a range begins or ends are read, and of
 * these only what the edge needs; the days between are in the sums that every day carries.
 */
export async function readSums(
  context: RecordContext,
  requests: SumRequest[],
): Promise<Map<string, WindowSum[]>> {
  return readHistories(context, requests, (histories, ranges) =>
    ranges.map(range =>
      windowSum(histories, range, context.retiredAfterSeconds),
    ),
  );
}

/** Like {@link readSums}, of each source apart. */
export async function readSourceSums(
  context: RecordContext,
  requests: SumRequest[],
): Promise<Map<string, Map<string, SourceSum[]>>> {
  return readHistories(
    context,
    requests,
    (histories, ranges) =>
      new Map(
        histories.map(history => [
          history.source,
          ranges.map(range =>
            windowSum([history], range, context.retiredAfterSeconds),
          ),
        ]),
      ),
  );
}

/** Hands each indicator's sources, as far as its ranges need them, to a calculator. */
async function readHistories<T>(
  { tx }: RecordContext,
  requests: SumRequest[],
  calculate: (histories: NamedHistory[], ranges: Range[]) => T,
): Promise<Map<string, T>> {
  const ranges = new Map<string, Range[]>();
  for (const request of requests) {
    ranges.set(request.digest, [
      ...(ranges.get(request.digest) ?? []),
      ...request.ranges,
    ]);
  }
  const found = new Map<string, T>();
  for (const digests of chunks([...ranges.keys()], SERIES_PER_STATEMENT)) {
    const series = await readSeries(tx, digests);
    const plans = digests.map(digest =>
      planOf(digest, series.get(digest) ?? [], ranges.get(digest)!),
    );
    const edges = await loadEdges(
      tx,
      plans.flatMap(plan => plan.edges),
    );
    for (const { digest, sources, instants } of plans) {
      const histories = sources.map(source => ({
        source: source.source,
        ...historyOf(source, instants, edges.get(source.id)),
      }));
      found.set(digest, calculate(histories, ranges.get(digest)!));
    }
  }
  return found;
}

interface Plan {
  digest: string;
  sources: Series[];
  /** Instants at which the sums must be known, ascending, by day. */
  instants: Map<number, number[]>;
  edges: EdgeKey[];
}

function planOf(digest: string, sources: Series[], ranges: Range[]): Plan {
  const instants = instantsByDay(
    ranges.flatMap(range => [
      range.start,
      ...beginningsWithin(sources, range),
      range.end,
    ]),
  );
  const days = [...instants].map(([day, within]) => ({
    day,
    cut: within.some(instant => instant !== startOfDay(day)) ? 1 : 0,
  }));
  const edges = sources.flatMap(({ id }) =>
    days.map(edge => ({ series_id: id, ...edge })),
  );
  return { digest, sources, instants, edges };
}

function historyOf(
  { firstBucket, newestEnd, bucketSeconds }: Series,
  instants: Map<number, number[]>,
  edges: Map<number, EdgeRow> | undefined,
): SourceHistory {
  const known = new Map<number, Cumulative>();
  for (const [day, within] of instants) {
    const edge = edges?.get(day);
    cumulativesOn(day, within, edge, bucketSeconds).forEach((cumulative, i) =>
      known.set(within[i]!, cumulative),
    );
  }
  return {
    firstBucket,
    newestEnd,
    upTo: instant =>
      instant <= firstBucket ? exactly(NOTHING) : known.get(instant)!,
  };
}

function cumulativesOn(
  day: number,
  instants: number[],
  edge: EdgeRow | undefined,
  bucketSeconds: number,
): Cumulative[] {
  if (!edge) {
    return instants.map(() => exactly(NOTHING));
  }
  const sums = toDaySums(edge);
  if (edge.day < day) {
    return instants.map(() => exactly(sumsThrough(sums)));
  }
  return cumulativeWithin(sums, instants, bucketSeconds);
}
