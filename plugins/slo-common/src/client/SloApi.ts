import {
  DataState,
  IngestionError,
  Sample,
  SampleReceipt,
  SloHistory,
  SloPage,
  SloState,
  SloStatus,
  ValidationReport,
} from '../schema';

/** What to list. Several values of one field are alternatives, several fields must all match. @public */
export interface SloQuery {
  entityRef?: string[];
  owner?: string[];
  state?: SloState[];
  data?: DataState[];
  tier?: string[];
  /** Words that must all appear in the title, the SLO's or the entity's ref. */
  text?: string;
  /** Also count the SLOs per state, data, owner and tier. */
  facets?: boolean;
  /** 1..500, 100 where it is left out. */
  limit?: number;
  cursor?: string;
}

/** Which part of an SLO's past to read. Instants are ISO 8601. @public */
export interface SloHistoryQuery {
  objective?: string;
  from?: string;
  to?: string;
  /** 1..2000. */
  points?: number;
}

/** Sent along with a request. @public */
export interface SloRequestOptions {
  /** A Backstage token; left out in the browser, where the fetch API adds the user's. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * The SLO plugin's backend, as seen by cards, pages, other backends and tools.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export interface SloApi {
  /** SLOs the caller may see, most urgent first. */
  listSlos(query: SloQuery, options?: SloRequestOptions): Promise<SloPage>;
  /** The SLOs of up to 10,000 entities at once. */
  getSlosByEntityRefs(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: SloStatus[] }>;
  /** One SLO, by its entity ref. */
  getSlo(ref: string, options?: SloRequestOptions): Promise<SloStatus>;
  /** Counts and budget over time, oldest first. */
  getHistory(
    ref: string,
    query?: SloHistoryQuery,
    options?: SloRequestOptions,
  ): Promise<SloHistory>;
  /** Records up to 10,000 samples under the name of a source. Sending them twice changes nothing. */
  pushSamples(
    batch: { source?: string; samples: Sample[] },
    options?: SloRequestOptions,
  ): Promise<SampleReceipt>;
  /** Checks OpenSLO documents without storing them. */
  validate(
    yaml: string,
    options?: SloRequestOptions,
  ): Promise<ValidationReport>;
  /** Catalog files that could not be read lately. */
  listIngestionErrors(
    options?: SloRequestOptions,
  ): Promise<{ items: IngestionError[] }>;
}
