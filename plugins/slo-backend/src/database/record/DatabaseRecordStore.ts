import { Knex } from 'knex';
import { assertBucketSeconds } from '../../lib/record';
import {
  DeltaBatch,
  DeltaOutcome,
  NewestBucket,
  Range,
  RecordStore,
  Revision,
  SumRequest,
  WindowSum,
} from '../RecordStore';
import { SERIES_PER_REBUILD, SERIES_PER_STATEMENT } from './sizes';
import { applyBatches } from './operations/applyBatches';
import { readNewest } from './operations/readNewest';
import { readObservedBuckets } from './operations/readObservedBuckets';
import { readRevisions } from './operations/readRevisions';
import { readSums } from './operations/readSums';
import { rebuildSeries } from './operations/rebuildSeries';
import { thinDays } from './operations/thinDays';
import { forEachSeriesChunk } from './operations/forEachSeriesChunk';

const DEFAULT_BUCKET_SECONDS = 300;
const DEFAULT_RETIRED_AFTER_SECONDS = 100 * 86_400;

/** What a {@link DatabaseRecordStore} is made of. */
export interface DatabaseRecordStoreOptions {
  /** A migrated database, SQLite or PostgreSQL. */
  knex: Knex;
  /** Width of a bucket, seconds; must divide a day. 300 by default. A database keeps to one width. */
  bucketSeconds?: number;
  /**
   * A source that has been silent for so long, seconds, is gone for good and no longer counts as a gap. 100 days by
   * default.
   */
  retiredAfterSeconds?: number;
}

/**
 * The record on SQLite or PostgreSQL.
 *
 * Days are packed (lib/record/codec.ts), and each carries the sums of the days before it, so that a window costs two
 * look-ups whatever its length. Writers of one series wait for each other on its row in `record_series`; readers never
 * wait. Whole counts are exact while the sum over the whole history of a series stays below 2^53 (a million events a
 * second for 285 years); past it, and for fractions, sums carry the rounding of float64, about 16 digits.
 */
export class DatabaseRecordStore implements RecordStore {
  readonly #knex: Knex;
  readonly #bucketSeconds: number;
  readonly #retiredAfterSeconds: number;

  /** @throws InputError when the width does not divide a day */
  static create(options: DatabaseRecordStoreOptions): DatabaseRecordStore {
    return new DatabaseRecordStore(options);
  }

  private constructor(options: DatabaseRecordStoreOptions) {
    this.#knex = options.knex;
    this.#bucketSeconds = options.bucketSeconds ?? DEFAULT_BUCKET_SECONDS;
    this.#retiredAfterSeconds =
      options.retiredAfterSeconds ?? DEFAULT_RETIRED_AFTER_SECONDS;
    assertBucketSeconds(this.#bucketSeconds);
  }

  async apply(
    batches: DeltaBatch[],
    options: { recordedBy: string; at: Date },
  ): Promise<DeltaOutcome[][]> {
    return this.#knex.transaction(tx =>
      applyBatches(
        { tx, bucketSeconds: this.#bucketSeconds },
        batches,
        options,
      ),
    );
  }

  async sums(requests: SumRequest[]): Promise<Map<string, WindowSum[]>> {
    return readSums(
      { tx: this.#knex, bucketSeconds: this.#bucketSeconds },
      requests,
      this.#retiredAfterSeconds,
    );
  }

  async newest(digests: string[]): Promise<Map<string, NewestBucket[]>> {
    return readNewest(this.#knex, digests);
  }

  async observedBuckets(
    source: string,
    requests: { digest: string; range: Range }[],
  ): Promise<Map<string, number[]>> {
    return readObservedBuckets(
      { tx: this.#knex, bucketSeconds: this.#bucketSeconds },
      source,
      requests,
    );
  }

  async revisions(digest: string, range: Range): Promise<Revision[]> {
    return readRevisions(this.#knex, digest, range);
  }

  async thin(before: Date): Promise<{ days: number }> {
    let days = 0;
    await forEachSeriesChunk(
      this.#knex,
      { size: SERIES_PER_STATEMENT },
      async (tx, series) => {
        days += await thinDays(tx, series, before);
      },
    );
    return { days };
  }

  async rebuild(digests?: string[]): Promise<void> {
    await forEachSeriesChunk(
      this.#knex,
      { digests, size: SERIES_PER_REBUILD },
      async (tx, series) => {
        await rebuildSeries({ tx, bucketSeconds: this.#bucketSeconds }, series);
      },
    );
  }
}
