import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { LoadReport } from '@callboard/backstage-plugin-oncall-common';
import { LoadService } from './LoadService';
import { LoadRequest } from './parseLoadRequest';

/** Counts for every caller what they may see. */
export class AuthorizedLoadService implements LoadService {
  readonly #service: LoadService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: LoadService;
    authorizer: Authorizer;
  }): AuthorizedLoadService {
    return new AuthorizedLoadService(options.service, options.authorizer);
  }

  private constructor(service: LoadService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async report(request: LoadRequest, caller: Caller): Promise<LoadReport> {
    return this.#service.report(
      request,
      await this.#authorizer.narrowed(caller),
    );
  }
}
