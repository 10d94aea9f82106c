import {
  Authorizer,
  Caller,
  personOf,
} from '@callboard/backstage-plugin-callboard-node';
import {
  FactCatalogue,
  FactReceipt,
  scorecardsFactsCreatePermission,
} from '@callboard/backstage-plugin-scorecards-common';
import { FactService } from './FactService';

/** Shows whoever may read scorecards what they are made of; lets those push facts who may. */
export class AuthorizedFactService implements FactService {
  readonly #service: FactService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: FactService;
    authorizer: Authorizer;
  }): AuthorizedFactService {
    return new AuthorizedFactService(options.service, options.authorizer);
  }

  private constructor(service: FactService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(caller: Caller): Promise<FactCatalogue> {
    return this.#service.list(await this.#authorizer.narrowed(caller));
  }

  /** People push for entities that they see. The token of a pipeline may be good for nothing but pushing. */
  async push(items: readonly unknown[], caller: Caller): Promise<FactReceipt> {
    const { credentials } = caller;
    await this.#authorizer.require(
      scorecardsFactsCreatePermission,
      credentials,
    );
    const narrowed = personOf(credentials)
      ? await this.#authorizer.narrowed(caller)
      : caller;
    return this.#service.push(items, narrowed);
  }
}
