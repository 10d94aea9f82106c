import {
  Authorizer,
  nothing,
} from '@callboard/backstage-plugin-callboard-node';
import {
  IngestionError,
  SloHistory,
  SloPage,
  sloDocumentValidatePermission,
  sloSamplesCreatePermission,
  SloStatus,
  ValidationReport,
} from '@callboard/backstage-plugin-slo-common';
import { HistoryRequest } from './request/parseHistoryRequest';
import { ListRequest } from './request/parseListRequest';
import { SampleBatch } from './request/parseSampleBatch';
import { PushResult, SloService, SloServiceOptions } from './SloService';

/** What authorizing needs. */
export interface AuthorizedSloServiceOptions {
  service: SloService;
  authorizer: Authorizer;
}

/** Lets every caller do and see what the policy and the catalog let them, and nothing else. */
export class AuthorizedSloService implements SloService {
  readonly #service: SloService;
  readonly #authorizer: Authorizer;

  static create(options: AuthorizedSloServiceOptions): AuthorizedSloService {
    return new AuthorizedSloService(options);
  }

  private constructor(options: AuthorizedSloServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async list(
    request: ListRequest,
    options: SloServiceOptions,
  ): Promise<SloPage> {
    return this.#service.list(
      request,
      await this.#authorizer.narrowed(options),
    );
  }

  async byEntityRefs(
    entityRefs: string[],
    options: SloServiceOptions,
  ): Promise<SloStatus[]> {
    return this.#service.byEntityRefs(
      entityRefs,
      await this.#authorizer.narrowed(options),
    );
  }

  async get(ref: string, options: SloServiceOptions): Promise<SloStatus> {
    return this.#service.get(ref, await this.#authorizer.narrowed(options));
  }

  async history(
    ref: string,
    request: HistoryRequest,
    options: SloServiceOptions,
  ): Promise<SloHistory> {
    return this.#service.history(
      ref,
      request,
      await this.#authorizer.narrowed(options),
    );
  }

  /** Besides the permission to push, the caller needs to see the SLO; to others it is unknown. */
  async pushSamples(
    batch: SampleBatch,
    options: SloServiceOptions,
  ): Promise<PushResult> {
    await this.#authorizer.require(
      sloSamplesCreatePermission,
      options.credentials,
    );
    return this.#service.pushSamples(
      batch,
      await this.#authorizer.narrowed(options),
    );
  }

  async validate(
    yaml: string,
    options: SloServiceOptions,
  ): Promise<ValidationReport> {
    await this.#authorizer.require(
      sloDocumentValidatePermission,
      options.credentials,
    );
    return this.#service.validate(yaml, options);
  }

  /**
   * For whoever may read SLOs and anything in the catalog. What could not be read never became an entity, so that
   * there is nothing whose visibility could be asked about.
   */
  async ingestionErrors(options: SloServiceOptions): Promise<IngestionError[]> {
    const narrowed = await this.#authorizer.narrowed(options);
    return narrowed.visibility === nothing
      ? []
      : this.#service.ingestionErrors(narrowed);
  }
}
