import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  scorecardsWaiverDecidePermission,
  scorecardsWaiverRequestPermission,
  Waiver,
  WaiverPage,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  WaiverDecision,
  WaiverListRequest,
  WaiverProposal,
  WaiverService,
} from './WaiverService';

/** Shows callers the waivers of what they see; lets those ask and decide who may. */
export class AuthorizedWaiverService implements WaiverService {
  readonly #service: WaiverService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: WaiverService;
    authorizer: Authorizer;
  }): AuthorizedWaiverService {
    return new AuthorizedWaiverService(options.service, options.authorizer);
  }

  private constructor(service: WaiverService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(request: WaiverListRequest, caller: Caller): Promise<WaiverPage> {
    const page = await this.#service.list(
      request,
      await this.#authorizer.narrowed(caller),
    );
    const mayDecide = await this.#mayDecide(caller.credentials);
    return {
      ...page,
      items: page.items.map(item => ({
        ...item,
        mayDecide: item.mayDecide && mayDecide,
      })),
    };
  }

  async request(proposal: WaiverProposal, caller: Caller): Promise<Waiver> {
    await this.#authorizer.require(
      scorecardsWaiverRequestPermission,
      caller.credentials,
    );
    return this.#service.request(
      proposal,
      await this.#authorizer.narrowed(caller),
    );
  }

  /** One's own may be withdrawn by whoever may ask, others' by whoever may decide. */
  async decide(decision: WaiverDecision, caller: Caller): Promise<Waiver> {
    const { credentials } = caller;
    const isWithdrawal = decision.decision === 'withdraw';
    const ofOthers = isWithdrawal && (await this.#mayDecide(credentials));
    if (!ofOthers) {
      await this.#authorizer.require(
        isWithdrawal
          ? scorecardsWaiverRequestPermission
          : scorecardsWaiverDecidePermission,
        credentials,
      );
    }
    return this.#service.decide(
      { ...decision, ofOthers },
      await this.#authorizer.narrowed(caller),
    );
  }

  async #mayDecide(credentials: BackstageCredentials): Promise<boolean> {
    try {
      await this.#authorizer.require(
        scorecardsWaiverDecidePermission,
        credentials,
      );
      return true;
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') return false;
      throw error;
    }
  }
}
