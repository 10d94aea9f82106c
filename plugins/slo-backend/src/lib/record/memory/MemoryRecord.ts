import { InputError } from '@backstage/errors';
import { SliceTally } from '@callboard/backstage-plugin-slo-common';
import {
  BucketSeries,
  Delta,
  DeltaBatch,
  NewestBucket,
  Range,
  RecordReader,
  SliceSpec,
  SliceSumRequest,
  SumRequest,
  WindowSum,
} from '../../../database/RecordStore';
import { BUCKET_SECONDS } from '../../buckets';
import { alignRange, combineSources, widenBuckets } from '../combine';
import { dayOf, instantsByDay } from '../days';
import { SlicePart, cumulateDay, daysReached, judgeDay } from '../sliceDays';
import {
  NO_SLICES,
  SliceCounts,
  minusSlices,
  slicesIn,
  toSliceTally,
} from '../slices';
import { windowSum } from '../window';
import { MemorySource } from './MemorySource';

const DEFAULT_RETIRED_AFTER_SECONDS = 100 * 86_400;

/** What a {@link MemoryRecord} is made of. */
export interface MemoryRecordOptions {
  /** Counts by indicator and source; several batches of one source are one history, in order of arrival. */
  batches: DeltaBatch[];
  /** As in the database; 100 days by default. */
  retiredAfterSeconds?: number;
}

interface Indicator {
  bucketSeconds: number;
  sources: MemorySource[];
}

/**
 * A record that lives in memory only: for trying out documents over samples given, and as the reference that the
 * database is compared with. It answers through the same calculators, but keeps every bucket and derives nothing
 * beforehand.
 */
export class MemoryRecord implements RecordReader {
  readonly #indicators: Map<string, Indicator>;
  readonly #retiredAfterSeconds: number;

  /** @throws InputError when a count is impossible or an indicator comes in two widths */
  static create(options: MemoryRecordOptions): MemoryRecord {
    return new MemoryRecord(options);
  }

  private constructor(options: MemoryRecordOptions) {
    this.#retiredAfterSeconds =
      options.retiredAfterSeconds ?? DEFAULT_RETIRED_AFTER_SECONDS;
    this.#indicators = gather(options.batches);
  }

  async sums(requests: SumRequest[]): Promise<Map<string, WindowSum[]>> {
    const sums = new Map<string, WindowSum[]>();
    for (const { digest, ranges } of requests) {
      const { sources } = this.#find(digest);
      const own = ranges.map(range =>
        windowSum(sources, range, this.#retiredAfterSeconds),
      );
      sums.set(digest, [...(sums.get(digest) ?? []), ...own]);
    }
    return sums;
  }

  async sliceSums(
    requests: SliceSumRequest[],
  ): Promise<Map<string, SliceTally[]>> {
    return new Map(
      requests.map(({ key, spec, ranges }) => {
        const before = this.#slicesBefore(
          spec,
          ranges.flatMap(({ start, end }) => [start, end]),
        );
        const tallies = ranges.map(range =>
          toSliceTally(
            minusSlices(before.get(range.end)!, before.get(range.start)!),
            slicesIn(range, spec.sliceSeconds),
          ),
        );
        return [key, tallies];
      }),
    );
  }

  async newest(digests: string[]): Promise<Map<string, NewestBucket[]>> {
    const newest = new Map<string, NewestBucket[]>();
    for (const digest of digests) {
      const { sources } = this.#find(digest);
      if (sources.length > 0) {
        newest.set(
          digest,
          sources.map(({ name, firstBucket, newestEnd }) => ({
            source: name,
            start: firstBucket,
            end: newestEnd,
          })),
        );
      }
    }
    return newest;
  }

  async buckets(
    requests: { digest: string; range: Range; bucketSeconds: number }[],
  ): Promise<Map<string, BucketSeries>> {
    return new Map(
      requests.map(({ digest, range, bucketSeconds }) => {
        const own = this.#find(digest, bucketSeconds);
        const width = Math.max(bucketSeconds, own.bucketSeconds);
        const series = combineSources({
          ...own,
          range: alignRange(range, width),
          retiredAfterSeconds: this.#retiredAfterSeconds,
        });
        return [digest, widenBuckets(series, bucketSeconds)];
      }),
    );
  }

  #find(digest: string, bucketSeconds = BUCKET_SECONDS): Indicator {
    return this.#indicators.get(digest) ?? { bucketSeconds, sources: [] };
  }

  /** What was judged before each of some instants, from the day of the first one on. */
  #slicesBefore(spec: SliceSpec, instants: number[]): Map<number, SliceCounts> {
    const parts: SlicePart[] = spec.components.map(({ digest }) =>
      this.#find(digest),
    );
    const byDay = instantsByDay(instants);
    const days = new Set([...byDay.keys(), ...daysJudged(parts, spec)]);
    const first = Math.min(...byDay.keys());
    const before = new Map<number, SliceCounts>();
    let sum = NO_SLICES;
    for (const day of [...days].sort((a, b) => a - b)) {
      if (day >= first) {
        const within = byDay.get(day) ?? [];
        const pieces = judgeDay({
          day,
          spec,
          parts,
          instants: within,
          retiredAfterSeconds: this.#retiredAfterSeconds,
        });
        const { at, through } = cumulateDay(sum, pieces);
        within.forEach((instant, i) => before.set(instant, at[i]!));
        sum = through;
      }
    }
    return before;
  }
}

/** Days from the first to the last one in which a slice can be anything but unknown. */
function daysJudged(parts: SlicePart[], { sliceSeconds }: SliceSpec): number[] {
  const sources = parts.flatMap(part => part.sources);
  const first = Math.min(...sources.map(source => source.firstBucket));
  const newest = Math.max(...sources.map(source => source.newestEnd));
  const start = dayOf(first) - daysReached(sliceSeconds);
  return sources.length > 0
    ? Array.from({ length: dayOf(newest) - start + 1 }, (_, i) => start + i)
    : [];
}

function gather(batches: DeltaBatch[]): Map<string, Indicator> {
  const widths = new Map<string, number>();
  const deltas = new Map<string, Map<string, Delta[]>>();
  for (const batch of batches) {
    const { digest, source, bucketSeconds = BUCKET_SECONDS } = batch;
    const width = widths.get(digest) ?? bucketSeconds;
    if (width !== bucketSeconds) {
      throw new InputError(
        `The indicator ${digest} has buckets of ${width} s, not of ${bucketSeconds} s`,
      );
    }
    widths.set(digest, width);
    const sources = deltas.get(digest) ?? new Map<string, Delta[]>();
    deltas.set(digest, sources);
    sources.set(source, [...(sources.get(source) ?? []), ...batch.deltas]);
  }
  return new Map(
    [...deltas].map(([digest, sources]) => {
      const bucketSeconds = widths.get(digest)!;
      return [
        digest,
        {
          bucketSeconds,
          sources: [...sources]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, list]) =>
              MemorySource.create({ name, bucketSeconds, deltas: list }),
            )
            .filter(source => !source.isEmpty),
        },
      ];
    }),
  );
}
