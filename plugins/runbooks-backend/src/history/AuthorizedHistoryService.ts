import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookHistory } from '@callboard/backstage-plugin-runbooks-common';
import { HistoryService } from './HistoryService';

/** Shows callers how the pages were that they may see. */
export class AuthorizedHistoryService implements HistoryService {
  readonly #service: HistoryService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: HistoryService;
    authorizer: Authorizer;
  }): AuthorizedHistoryService {
    return new AuthorizedHistoryService(options.service, options.authorizer);
  }

  private constructor(service: HistoryService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async get(pageId: string, caller: Caller): Promise<RunbookHistory> {
    return this.#service.get(pageId, await this.#authorizer.narrowed(caller));
  }
}
