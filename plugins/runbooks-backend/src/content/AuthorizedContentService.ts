import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { RunbookContent } from '@callboard/backstage-plugin-runbooks-common';
import { ContentService } from './ContentService';

/** Shows callers the content of pages they may see. */
export class AuthorizedContentService implements ContentService {
  readonly #service: ContentService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ContentService;
    authorizer: Authorizer;
  }): AuthorizedContentService {
    return new AuthorizedContentService(options.service, options.authorizer);
  }

  private constructor(service: ContentService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async get(id: string, caller: Caller): Promise<RunbookContent> {
    return this.#service.get(id, await this.#authorizer.narrowed(caller));
  }
}
