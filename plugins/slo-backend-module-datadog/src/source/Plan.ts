import {
  BucketCount,
  SliQuery,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { SentQuery } from '@callboard/backstage-plugin-slo-common';
import { DatadogApi } from '../api/DatadogApi';
import { Reading } from '../api/series';
import { Want } from './Lane';

/** A query of the document and what is sent for it. */
export interface PlannedQuery extends Want {
  role: SentQuery['role'];
  /** As the document has it. */
  query: string;
  dataSourceRef?: string;
}

/** Counts, and what was noticed on the way. */
export interface Counted {
  buckets: BucketCount[];
  warnings: SourceWarning[];
}

/** What is read for one indicator, and how buckets are made of it. */
export interface Plan {
  query: SliQuery;
  api: DatadogApi;
  reads: PlannedQuery[];
  /**
   * What must be known besides, given the first readings. The answer to it is passed to `count`.
   * @returns undefined when nothing
   */
  doubt(readings: Reading[]): Want | undefined;
  /** @throws SourceFailure */
  count(readings: Reading[], proof: Reading | undefined): Counted;
}
