import { CatalogSlo } from '../definitions/CatalogSlo';
import { Delta, DeltaBatch } from '../database/RecordStore';
import { BUCKET_SECONDS } from '../lib/buckets';
import { SampleFault } from '../lib/samples/SampleFault';
import { SpanCount, spread } from './spread';

/** Everything that was given counts as one source. */
export const GIVEN_SOURCE = 'samples';

/** What became of a sample: `taken`, or the same as one before, or why it cannot be. */
export type Placement = 'taken' | 'duplicate' | SampleFault;

function overlapFault(other: SpanCount): SampleFault {
  const iso = (seconds: number) => new Date(seconds * 1000).toISOString();
  return {
    code: 'overlap',
    message: `overlaps another sample of the same objective, ${iso(
      other.start,
    )} to ${iso(other.end)}, with other counts`,
  };
}

/** Spans of one objective (or of several that share their samples), in order of time, disjoint. */
class Lane {
  readonly #spans: SpanCount[] = [];

  /** The first given span that this one overlaps. */
  conflict(span: SpanCount): SpanCount | undefined {
    const at = this.#positionAfter(span.start);
    return [this.#spans[at - 1], this.#spans[at]].find(
      other => other && other.start < span.end && span.start < other.end,
    );
  }

  add(span: SpanCount): void {
    this.#spans.splice(this.#positionAfter(span.start), 0, span);
  }

  get spans(): readonly SpanCount[] {
    return this.#spans;
  }

  #positionAfter(start: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((this.#spans[middle]?.start ?? Infinity) <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

const same = (a: SpanCount, b: SpanCount) =>
  a.start === b.start &&
  a.end === b.end &&
  a.good === b.good &&
  a.total === b.total;

/** The samples of one request by what they count for. */
export class SampleLanes {
  readonly #lanes = new Map<string, Lane>();

  /** Takes a sample for all of its lanes, or for none. */
  place(counts: Map<string, SpanCount>): Placement {
    let duplicates = 0;
    for (const [key, span] of counts) {
      const other = this.#lane(key).conflict(span);
      if (other && !same(other, span)) {
        return overlapFault(other);
      }
      duplicates += other ? 1 : 0;
    }
    if (duplicates === counts.size) {
      return 'duplicate';
    }
    for (const [key, span] of counts) {
      const lane = this.#lane(key);
      if (!lane.conflict(span)) {
        lane.add(span);
      }
    }
    return 'taken';
  }

  /** How many buckets all lanes together have at most, by width. */
  bucketCount(widthOf: (key: string) => number): number {
    let count = 0;
    for (const [key, { spans }] of this.#lanes) {
      for (const { start, end } of spans) {
        count += Math.ceil((end - start) / widthOf(key)) + 1;
      }
    }
    return count;
  }

  /** Whether any sample of some lanes is longer than a bucket. */
  hasLong(keys: (string | null)[], widthOf: (key: string) => number): boolean {
    return keys.some(
      key =>
        key !== null &&
        this.#lanes
          .get(key)
          ?.spans.some(({ start, end }) => end - start > widthOf(key)),
    );
  }

  /** The counts on the grid of the record. */
  toBatches(widthOf: (key: string) => number): DeltaBatch[] {
    return [...this.#lanes].map(([digest, { spans }]) => {
      const bucketSeconds = widthOf(digest);
      const together = spans.reduce((sum, { total }) => sum + total, 0);
      const deltas = new Map<number, Delta>();
      for (const span of spans) {
        for (const part of spread(span, bucketSeconds, together)) {
          const before = deltas.get(part.bucket);
          deltas.set(part.bucket, {
            bucket: part.bucket,
            good: (before?.good ?? 0) + part.good,
            total: (before?.total ?? 0) + part.total,
            observedSeconds: Math.min(
              bucketSeconds,
              (before?.observedSeconds ?? 0) + part.observedSeconds,
            ),
          });
        }
      }
      return {
        digest,
        source: GIVEN_SOURCE,
        bucketSeconds,
        deltas: [...deltas.values()],
      };
    });
  }

  #lane(key: string): Lane {
    const lane = this.#lanes.get(key) ?? new Lane();
    this.#lanes.set(key, lane);
    return lane;
  }
}

/**
 * The same SLO with digests of its own, so that a sample counts for the SLO it names and no other. Objectives that share
 * an indicator share a digest, unless the samples name more than one of them.
 *
 * @param named - objectives that samples name
 */
export function withOwnDigests(
  slo: CatalogSlo,
  named: ReadonlySet<string>,
): CatalogSlo {
  const { definition, digests } = slo;
  const isNamed = (index: number) =>
    named.has(definition.objectives[index]?.name ?? '');
  return {
    ...slo,
    digests: digests.map((digest, index) => {
      if (digest === null) {
        return null;
      }
      const sharing = digests.flatMap((other, at) =>
        other === digest ? [at] : [],
      );
      const apart = sharing.filter(isNamed).length > 1;
      return `${definition.ref}#${apart ? index : sharing[0]}`;
    }),
  };
}

/** Width of the buckets of each digest. */
export function widthsOf(slos: CatalogSlo[]): (digest: string) => number {
  const widths = new Map(
    slos.flatMap(({ digests, bucketSeconds }) =>
      digests.flatMap((digest, index) =>
        digest === null
          ? []
          : [[digest, bucketSeconds[index] ?? BUCKET_SECONDS] as const],
      ),
    ),
  );
  return digest => widths.get(digest) ?? BUCKET_SECONDS;
}
