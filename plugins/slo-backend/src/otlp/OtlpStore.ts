import { BucketCount } from '@callboard/backstage-plugin-slo-node';
import { Knex } from 'knex';
import { addPoints } from './operations/addPoints';
import { pruneStreams } from './operations/pruneStreams';
import { StreamPoint } from './streams/StreamRow';

/** Points for one indicator. */
export interface PointBatch {
  digest: string;
  bucketSeconds: number;
  points: StreamPoint[];
  /** Older buckets are closed, seconds since the epoch. */
  openFrom: number;
}

/** What the points came to. */
export interface PointResult {
  /** The counts that changed, of all streams together. */
  buckets: BucketCount[];
  /** Higher for whatever was worked out later. */
  revision: number;
  problems: { code: string; message: string }[];
}

/** The streams that OTLP points came from. */
export class OtlpStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): OtlpStore {
    return new OtlpStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Adds points to their streams and sums up what changed, in one transaction. */
  async add(batch: PointBatch): Promise<PointResult> {
    return this.#knex.transaction(tx => addPoints(tx, batch));
  }

  /** Forgets values that no point can change any more, and streams that ended. */
  async prune(options: {
    closedBefore: Date;
    silentSince: Date;
  }): Promise<void> {
    await pruneStreams(this.#knex, options);
  }
}
