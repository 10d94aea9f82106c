import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  ResultPage,
  scorecardsRecheckPermission,
} from '@callboard/backstage-plugin-scorecards-common';
import { RecheckService } from './RecheckService';

/** Lets those recheck entities they see who may recheck at all. */
export class AuthorizedRecheckService implements RecheckService {
  readonly #service: RecheckService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: RecheckService;
    authorizer: Authorizer;
  }): AuthorizedRecheckService {
    return new AuthorizedRecheckService(options.service, options.authorizer);
  }

  private constructor(service: RecheckService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async recheck(entityRef: string, caller: Caller): Promise<ResultPage> {
    await this.#authorizer.require(
      scorecardsRecheckPermission,
      caller.credentials,
    );
    return this.#service.recheck(
      entityRef,
      await this.#authorizer.narrowed(caller),
    );
  }
}
