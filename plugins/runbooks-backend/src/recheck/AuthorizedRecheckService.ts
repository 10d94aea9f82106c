import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { runbooksReviewPermission } from '@callboard/backstage-plugin-runbooks-common';
import { RecheckService } from './RecheckService';

/** Lets those have pages checked again who may review them. */
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

  async recheck(id: string, caller: Caller): Promise<void> {
    await this.#authorizer.require(
      runbooksReviewPermission,
      caller.credentials,
    );
    await this.#service.recheck(id, await this.#authorizer.narrowed(caller));
  }
}
