import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { sloSamplesCreatePermission } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { OtlpResult, OtlpService } from './OtlpService';

/** Metrics are samples: whoever may push those may push these, for SLOs that they may see. */
export class AuthorizedOtlpService implements OtlpService {
  readonly #service: OtlpService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: OtlpService;
    authorizer: Authorizer;
  }): AuthorizedOtlpService {
    return new AuthorizedOtlpService(options.service, options.authorizer);
  }

  private constructor(service: OtlpService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async pushMetrics(
    body: unknown,
    options: SloServiceOptions,
  ): Promise<OtlpResult> {
    await this.#authorizer.require(
      sloSamplesCreatePermission,
      options.credentials,
    );
    return this.#service.pushMetrics(
      body,
      await this.#authorizer.narrowed(options),
    );
  }
}
