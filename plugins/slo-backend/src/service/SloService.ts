import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  IngestionError,
  SampleReceipt,
  SloHistory,
  SloPage,
  SloStatus,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';
import { HistoryRequest } from './request/parseHistoryRequest';
import { ListRequest } from './request/parseListRequest';
import { SampleBatch } from './request/parseSampleBatch';

/** Who asks, and what of it they may see. */
export type SloServiceOptions = Caller;

/** A receipt, with what only the audit wants to know. */
export interface PushResult {
  receipt: SampleReceipt;
  /** How many of the accepted samples replaced another count. */
  revised: number;
}

/**
 * The one read model behind pages, exports, clients and tools, and the way in for pushed samples.
 *
 * An SLO that the caller may not see is treated like one that does not exist.
 */
export interface SloService {
  /** SLOs by filter, most urgent first, one page at a time. */
  list(request: ListRequest, options: SloServiceOptions): Promise<SloPage>;

  /** All SLOs of the given services. */
  byEntityRefs(
    entityRefs: string[],
    options: SloServiceOptions,
  ): Promise<SloStatus[]>;

  /** @throws NotFoundError */
  get(ref: string, options: SloServiceOptions): Promise<SloStatus>;

  /**
   * Counts and budget over time.
   *
   * @throws NotFoundError for an unknown SLO, InputError for an unknown objective or one that cannot be computed
   */
  history(
    ref: string,
    request: HistoryRequest,
    options: SloServiceOptions,
  ): Promise<SloHistory>;

  /** Records what is acceptable of a batch and says what was not. */
  pushSamples(
    batch: SampleBatch,
    options: SloServiceOptions,
  ): Promise<PushResult>;

  /** Checks OpenSLO documents; stores nothing. */
  validate(yaml: string, options: SloServiceOptions): Promise<ValidationReport>;

  /** Catalog files that could not be read lately. */
  ingestionErrors(options: SloServiceOptions): Promise<IngestionError[]>;
}
