import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  RunbookDetail,
  RunbookPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { RunbookRequest, RunbookService } from './RunbookService';

/** Lets every caller see the runbooks of what the policy and the catalog let them see. */
export class AuthorizedRunbookService implements RunbookService {
  readonly #service: RunbookService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: RunbookService;
    authorizer: Authorizer;
  }): AuthorizedRunbookService {
    return new AuthorizedRunbookService(options.service, options.authorizer);
  }

  private constructor(service: RunbookService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(request: RunbookRequest, caller: Caller): Promise<RunbookPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }

  async get(id: string, caller: Caller): Promise<RunbookDetail> {
    return this.#service.get(id, await this.#authorizer.narrowed(caller));
  }
}
