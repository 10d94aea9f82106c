import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { SloExplanation } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { ExplainService } from './ExplainService';

/** What authorizing needs. */
export interface AuthorizedExplainServiceOptions {
  service: ExplainService;
  authorizer: Authorizer;
}

/** For whoever may read the SLO. */
export class AuthorizedExplainService implements ExplainService {
  readonly #service: ExplainService;
  readonly #authorizer: Authorizer;

  static create(
    options: AuthorizedExplainServiceOptions,
  ): AuthorizedExplainService {
    return new AuthorizedExplainService(options);
  }

  private constructor(options: AuthorizedExplainServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async explain(
    ref: string,
    options: SloServiceOptions,
  ): Promise<SloExplanation> {
    return this.#service.explain(ref, await this.#authorizer.narrowed(options));
  }
}
