import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  HistoryReceipt,
  scorecardsHistoryCreatePermission,
} from '@callboard/backstage-plugin-scorecards-common';
import { ImportRequest, ImportService } from './ImportService';

/** Lets those import results of the past who may. */
export class AuthorizedImportService implements ImportService {
  readonly #service: ImportService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ImportService;
    authorizer: Authorizer;
  }): AuthorizedImportService {
    return new AuthorizedImportService(options.service, options.authorizer);
  }

  private constructor(service: ImportService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async import(
    request: ImportRequest,
    caller: Caller,
  ): Promise<HistoryReceipt> {
    await this.#authorizer.require(
      scorecardsHistoryCreatePermission,
      caller.credentials,
    );
    return this.#service.import(
      request,
      await this.#authorizer.narrowed(caller),
    );
  }
}
