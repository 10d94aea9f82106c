import {
  Count,
  DayCount,
  SliceTally,
  SourceCount,
} from '@callboard/backstage-plugin-slo-common';
import {
  Range,
  SliceSpec,
  SourceSum,
  WindowSum,
} from '../database/RecordStore';
import { cutByDay } from './cutByDay';
import { ExplainReader } from './ExplainReader';

/** What is to be counted for one objective. Ranges are on the grid. */
export interface CountRequest {
  digest: string;
  /** The window up to the as-of instant. */
  window: Range;
  /** What is left of it without exclusions, in order. */
  kept: Range[];
  /** What was taken out of it, in order. */
  excluded: Range[];
  /** Width of a bucket, or of a slice where slices are judged. */
  gridSeconds: number;
  /** How this objective's own slices are judged; absent where events are counted. */
  spec?: SliceSpec;
}

/** Everything that was counted for one objective; the days add up to the sum. */
export interface ObjectiveCounts {
  sources: SourceCount[];
  days: DayCount[];
  excluded: Count;
  sum: Count & { slices?: SliceTally };
  bounds?: { good: [number, number]; total: [number, number] };
  /** Counts of the window that were replaced or came too late. */
  revisions: number;
}

const NOTHING: Count = { good: 0, total: 0, observedSeconds: 0 };

function add(sums: SourceSum[]): Count {
  return sums.reduce<Count>(
    (sum, { good, total, observedSeconds }) => ({
      good: sum.good + good,
      total: sum.total + total,
      observedSeconds: sum.observedSeconds + observedSeconds,
    }),
    NOTHING,
  );
}

const NO_SLICES: SliceTally = {
  measured: 0,
  bad: 0,
  empty: 0,
  unknown: 0,
  shortfall: 0,
};

function addSlices(tallies: SliceTally[]): SliceTally {
  return tallies.reduce(
    (sum, tally) => ({
      measured: sum.measured + tally.measured,
      bad: sum.bad + tally.bad,
      empty: sum.empty + tally.empty,
      unknown: sum.unknown + tally.unknown,
      shortfall: sum.shortfall + tally.shortfall,
    }),
    NO_SLICES,
  );
}

/** Twelve decimals, as the record counts shortfalls. */
const round = (value: number) => Math.round(value * 1e12) / 1e12;

function addBounds(sums: WindowSum[]): ObjectiveCounts['bounds'] {
  if (!sums.some(({ bounds }) => bounds)) {
    return undefined;
  }
  const total = (key: 'good' | 'total', side: 0 | 1) =>
    sums.reduce(
      (sum, item) => sum + (item.bounds?.[key][side] ?? item[key]),
      0,
    );
  return {
    good: [total('good', 0), total('good', 1)],
    total: [total('total', 0), total('total', 1)],
  };
}

/** Reads what was counted, by day and by source, in and out of what counts. */
export async function countObjective(
  request: CountRequest,
  record: ExplainReader,
): Promise<ObjectiveCounts> {
  const { digest, window, kept, excluded, gridSeconds, spec } = request;
  const days = cutByDay(kept, gridSeconds);
  const dayRanges = days.flatMap(({ ranges }) => ranges);
  const [sums, bySource, slices, revisions] = await Promise.all([
    record.sums([{ digest, ranges: [...kept, ...dayRanges, ...excluded] }]),
    record.sourceSums([{ digest, ranges: [window] }]),
    spec
      ? record.sliceSums([{ key: digest, spec, ranges: dayRanges }])
      : undefined,
    record.revisions(digest, window),
  ]);
  const found = [...(sums.get(digest) ?? [])];
  const keptSums = found.splice(0, kept.length);
  const daySums = found.splice(0, dayRanges.length);
  const tallies = [...(slices?.get(digest) ?? [])];
  const counted = days.map(
    ({ day, ranges }): DayCount & { tally?: SliceTally } => {
      const tally = spec && addSlices(tallies.splice(0, ranges.length));
      return {
        day,
        ...add(daySums.splice(0, ranges.length)),
        ...(tally && {
          slices: {
            measured: tally.measured,
            bad: tally.bad,
            empty: tally.empty,
            unknown: tally.unknown,
          },
          tally,
        }),
      };
    },
  );
  const joint = spec && addSlices(counted.flatMap(({ tally }) => tally ?? []));
  return {
    sources: [...(bySource.get(digest) ?? [])].map(([source, [sum]]) => ({
      source,
      ...NOTHING,
      ...sum,
    })),
    days: counted.map(({ tally: _, ...day }) => day),
    excluded: add(found),
    sum: {
      ...add(counted),
      ...(joint && {
        slices: { ...joint, shortfall: round(joint.shortfall) },
      }),
    },
    bounds: addBounds(keptSums),
    revisions: revisions.length,
  };
}
