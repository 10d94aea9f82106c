import { NotAllowedError } from '@backstage/errors';
import {
  Authorizer,
  Caller,
  personOf,
} from '@callboard/backstage-plugin-callboard-node';
import { SearchDocumentPage } from '@callboard/backstage-plugin-runbooks-common';
import { DocumentRequest, DocumentService } from './DocumentService';

/** For services, as far as they may read runbooks. */
export class AuthorizedDocumentService implements DocumentService {
  readonly #service: DocumentService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: DocumentService;
    authorizer: Authorizer;
  }): AuthorizedDocumentService {
    return new AuthorizedDocumentService(options.service, options.authorizer);
  }

  private constructor(service: DocumentService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(
    request: DocumentRequest,
    caller: Caller,
  ): Promise<SearchDocumentPage> {
    if (personOf(caller.credentials) !== undefined) {
      throw new NotAllowedError('Only services may read search documents');
    }
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }
}
