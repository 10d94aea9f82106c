import { createExtensionPoint } from '@backstage/backend-plugin-api';
import {
  Indicator,
  SentQuery,
  ThresholdOperator,
} from '@callboard/backstage-plugin-slo-common';

/** Events of one bucket, as a source counted them. @public */
export interface BucketCount {
  /** Start of the bucket, seconds since the epoch (UTC), a multiple of the bucket's width. */
  bucket: number;
  /** Events that kept the promise, 0 ≤ good ≤ total. */
  good: number;
  /** All events. */
  total: number;
  /** Seconds of the bucket that were really watched, 0..bucketSeconds. */
  observedSeconds: number;
}

/** What is asked of a source for one indicator. @public */
export interface SliQuery {
  /** Identifies the indicator and its comparison; answers carry it back. */
  digest: string;
  indicator: Indicator;
  /** Width of a bucket, seconds: 300, or 60 where slices ask for it. Always divides a day. */
  bucketSeconds: number;
  /** What a value is compared with; given for threshold indicators. Each step that holds is a good event. */
  comparison?: { op: ThresholdOperator; value: number };
  /** First bucket wanted, seconds since the epoch. */
  from: number;
  /** End of the last bucket wanted (exclusive), seconds since the epoch, never in the future. */
  to: number;
}

/** Something a source noticed that is not fatal, for example more good events than events in one bucket. @public */
export interface SourceWarning {
  /** Stable, kebab-case. */
  code: string;
  message: string;
}

/** The answer to one {@link SliQuery}. A failure of one query never touches its neighbours. @public */
export type SliAnswer =
  | {
      digest: string;
      outcome: 'ok';
      /** Buckets that could be counted, in order. A bucket left out is unobserved. */
      buckets: BucketCount[];
      warnings: SourceWarning[];
      /** What was really sent, for the explanation. */
      sent?: SentQuery[];
    }
  | {
      digest: string;
      outcome: 'error';
      /** `source-error`: try again later. `invalid`: the query or the document must change first. */
      data: 'source-error' | 'invalid';
      code: string;
      message: string;
    };

/** What the engine passes to a source. @public */
export interface SliFetchRequest {
  queries: SliQuery[];
  /** Aborted when the task runs out of time. */
  signal: AbortSignal;
}

/**
 * A place where indicators are measured: Prometheus, Datadog, …
 *
 * 1. The pull task gathers the queries whose `sourceType` this source answers for, and the buckets each still lacks.
 * 2. It calls `fetch` once per source and cycle, with all of them, so that a source can send few requests for many;
 *    then once more for the parts of the past that are still missing, if there are any. A digest appears once per call.
 * 3. Answers are recorded together, one that cannot be recorded leaves the others. An exception from `fetch` counts as `source-error` for all of its queries.
 *
 * A source keeps no state of its own: what was read and when is the engine's.
 * @public
 */
export interface SliSource {
  /** Shown to people and kept with each count, for example `prometheus`. Stable: it identifies the record. */
  readonly name: string;
  /** Values of `metricSource.type` it answers for, compared without regard to case. */
  readonly types: readonly string[];
  /** How far back the source can be asked for history, seconds. */
  readonly backfillSeconds: number;
  fetch(request: SliFetchRequest): Promise<SliAnswer[]>;
}

/** Where modules add sources of samples. @public */
export interface SloSourcesExtensionPoint {
  /** @throws ConflictError when another source already answers for one of its types. */
  addSource(source: SliSource): void;
}

/** Where modules of the `slo` plugin add sources of samples. @public */
export const sloSourcesExtensionPoint =
  createExtensionPoint<SloSourcesExtensionPoint>({ id: 'slo.sources' });
