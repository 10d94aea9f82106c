import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  onCallRouteProofPermission,
  ReachabilityHistory,
  ReachabilityPage,
  RouteProof,
} from '@callboard/backstage-plugin-oncall-common';
import { ProofProposal } from './parseProofRequest';
import { ReachabilityRequest } from './parseReachabilityQuery';
import { ReachabilityService } from './ReachabilityService';

/** Lets every caller see what they may see, and record test pages where the policy lets them. */
export class AuthorizedReachabilityService implements ReachabilityService {
  readonly #service: ReachabilityService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ReachabilityService;
    authorizer: Authorizer;
  }): AuthorizedReachabilityService {
    return new AuthorizedReachabilityService(
      options.service,
      options.authorizer,
    );
  }

  private constructor(service: ReachabilityService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: ReachabilityRequest,
    caller: Caller,
  ): Promise<ReachabilityPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async history(
    entityRef: string,
    caller: Caller,
  ): Promise<ReachabilityHistory> {
    return this.#service.history(
      entityRef,
      await this.#authorizer.narrowed(caller),
    );
  }

  async prove(proposal: ProofProposal, caller: Caller): Promise<RouteProof> {
    await this.#authorizer.require(
      onCallRouteProofPermission,
      caller.credentials,
    );
    return this.#service.prove(
      proposal,
      await this.#authorizer.narrowed(caller),
    );
  }
}
