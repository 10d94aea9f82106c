import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { BudgetSpan, SpanSpent } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { SpentService } from './SpentService';

/** Answers by what the caller may see. */
export class AuthorizedSpentService implements SpentService {
  readonly #service: SpentService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: SpentService;
    authorizer: Authorizer;
  }): AuthorizedSpentService {
    return new AuthorizedSpentService(options.service, options.authorizer);
  }

  private constructor(service: SpentService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async spent(
    spans: BudgetSpan[],
    options: SloServiceOptions,
  ): Promise<SpanSpent[]> {
    return this.#service.spent(spans, await this.#authorizer.narrowed(options));
  }
}
