import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AppliedPolicy, Gate } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { PolicyService } from './PolicyService';

/** Answers by what the caller may see. */
export class AuthorizedPolicyService implements PolicyService {
  readonly #service: PolicyService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: PolicyService;
    authorizer: Authorizer;
  }): AuthorizedPolicyService {
    return new AuthorizedPolicyService(options.service, options.authorizer);
  }

  private constructor(service: PolicyService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async gate(entityRef: string, options: SloServiceOptions): Promise<Gate> {
    return this.#service.gate(
      entityRef,
      await this.#authorizer.narrowed(options),
    );
  }

  async applied(
    entityRefs: string[],
    options: SloServiceOptions,
  ): Promise<AppliedPolicy[]> {
    return this.#service.applied(
      entityRefs,
      await this.#authorizer.narrowed(options),
    );
  }
}
