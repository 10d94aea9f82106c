import {
  Authorizer,
  personOf,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Exclusion,
  ExclusionProposal,
  sloExclusionDecidePermission,
  sloExclusionProposePermission,
} from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { DecisionRequest, ExclusionService } from './ExclusionService';

/** Lets every caller see, propose and decide what the policy and the catalog let them. */
export class AuthorizedExclusionService implements ExclusionService {
  readonly #service: ExclusionService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ExclusionService;
    authorizer: Authorizer;
  }): AuthorizedExclusionService {
    return new AuthorizedExclusionService(options.service, options.authorizer);
  }

  private constructor(service: ExclusionService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: { slos?: string[] },
    options: SloServiceOptions,
  ): Promise<Exclusion[]> {
    return this.#service.list(request, await this.#narrowed(options));
  }

  async get(id: string, options: SloServiceOptions): Promise<Exclusion> {
    return this.#service.get(id, await this.#narrowed(options));
  }

  async propose(
    proposal: ExclusionProposal,
    options: SloServiceOptions,
  ): Promise<Exclusion> {
    await this.#authorizer.require(
      sloExclusionProposePermission,
      options.credentials,
    );
    return this.#service.propose(proposal, await this.#narrowed(options));
  }

  /** Whoever may propose may take back their own; everything else is for those who decide. */
  async decide(
    request: DecisionRequest,
    options: SloServiceOptions,
  ): Promise<Exclusion> {
    const narrowed = await this.#narrowed(options);
    const { author } = await this.#service.get(request.id, narrowed);
    const takesBack =
      request.decision === 'withdraw' &&
      author === personOf(options.credentials);
    await this.#authorizer.require(
      takesBack ? sloExclusionProposePermission : sloExclusionDecidePermission,
      options.credentials,
    );
    return this.#service.decide(request, narrowed);
  }

  #narrowed(options: SloServiceOptions) {
    return this.#authorizer.narrowed(options);
  }
}
