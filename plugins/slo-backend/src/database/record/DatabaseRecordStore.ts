import { Knex } from 'knex';
import { SliceTally } from '@callboard/backstage-plugin-slo-common';
import { dayOf } from '../../lib/record';
import {
  BucketSeries,
  DeltaBatch,
  DeltaOutcome,
  NewestBucket,
  Range,
  RecordStore,
  Revision,
  SliceSumRequest,
  SourceSum,
  SumRequest,
  WindowSum,
} from '../RecordStore';
import { SERIES_PER_REBUILD, SERIES_PER_STATEMENT } from './sizes';
import { applyBatches } from './operations/applyBatches';
import { readNewest } from './operations/readNewest';
import { readObservedBuckets } from './operations/readObservedBuckets';
import { readRevisions } from './operations/readRevisions';
import { readSourceSums, readSums } from './operations/readSums';
import { rebuildSeries } from './operations/rebuildSeries';
import { forEachSeriesChunk } from './operations/forEachSeriesChunk';
import { readBuckets } from './operations/readBuckets';
import { forgetSlices } from './operations/slices/forgetSlices';
import { keepSlices } from './operations/slices/keepSlices';
import { lowerSlices } from './operations/slices/lowerSlices';
import { readSliceSums } from './operations/slices/readSliceSums';
import { thinDays } from './operations/thinDays';
import { RecordContext } from './tables';

const DEFAULT_RETIRED_AFTER_SECONDS = 100 * 86_400;

/** What a {@link DatabaseRecordStore} is made of. */
export interface DatabaseRecordStoreOptions {
  /** A migrated database, SQLite or PostgreSQL. */
  knex: Knex;
  /**
   * A source that has been silent for so long, seconds, is gone for good and no longer counts as a gap. 100 days by
   * default.
   */
  retiredAfterSeconds?: number;
}

/**
 * The record on SQLite or PostgreSQL.
 *
 * Buckets of an indicator have one width, which its first count settles. Days are packed (lib/record/codec.ts), and each carries the sums of the days before it, so that a window costs two
 * look-ups whatever its length. Writers of one series wait for each other on its row in `record_series`; readers never
 * wait. Whole counts are exact while the sum over the whole history of a series stays below 2^53 (a million events a
 * second for 285 years); past it, and for fractions, sums carry the rounding of float64, about 16 digits.
 */
export class DatabaseRecordStore implements RecordStore {
  readonly #context: RecordContext;

  static create(options: DatabaseRecordStoreOptions): DatabaseRecordStore {
    return new DatabaseRecordStore(options);
  }

  private constructor(options: DatabaseRecordStoreOptions) {
    this.#context = {
      tx: options.knex,
      retiredAfterSeconds:
        options.retiredAfterSeconds ?? DEFAULT_RETIRED_AFTER_SECONDS,
    };
  }

  async apply(
    batches: DeltaBatch[],
    options: { recordedBy: string; at: Date },
  ): Promise<DeltaOutcome[][]> {
    return this.#context.tx.transaction(tx =>
      applyBatches({ ...this.#context, tx }, batches, options),
    );
  }

  async sums(requests: SumRequest[]): Promise<Map<string, WindowSum[]>> {
    return readSums(this.#context, requests);
  }

  async sourceSums(
    requests: SumRequest[],
  ): Promise<Map<string, Map<string, SourceSum[]>>> {
    return readSourceSums(this.#context, requests);
  }

  async sliceSums(
    requests: SliceSumRequest[],
  ): Promise<Map<string, SliceTally[]>> {
    return readSliceSums(this.#context, requests);
  }

  async buckets(
    requests: { digest: string; range: Range; bucketSeconds: number }[],
  ): Promise<Map<string, BucketSeries>> {
    return readBuckets(this.#context, requests);
  }

  async newest(digests: string[]): Promise<Map<string, NewestBucket[]>> {
    return readNewest(this.#context.tx, digests);
  }

  async observedBuckets(
    source: string,
    requests: { digest: string; range: Range }[],
  ): Promise<Map<string, number[]>> {
    return readObservedBuckets(this.#context.tx, source, requests);
  }

  async revisions(digest: string, range: Range): Promise<Revision[]> {
    return readRevisions(this.#context.tx, digest, range);
  }

  async thin(before: Date): Promise<{ days: number }> {
    const { tx: knex } = this.#context;
    const firstKept = dayOf(before.getTime() / 1000);
    let days = 0;
    await forEachSeriesChunk(
      knex,
      { size: SERIES_PER_STATEMENT },
      async (tx, series) => {
        await keepSlices({ ...this.#context, tx }, series, firstKept);
        days += await thinDays(tx, series, firstKept);
      },
    );
    await forgetSlices(knex, firstKept);
    return { days };
  }

  async rebuild(digests?: string[]): Promise<void> {
    await forEachSeriesChunk(
      this.#context.tx,
      { digests, size: SERIES_PER_REBUILD },
      async (tx, series) => {
        await rebuildSeries(tx, series);
        await lowerSlices(
          tx,
          series.map(({ digest }) => ({ digest, from_day: 0 })),
        );
      },
    );
  }
}
