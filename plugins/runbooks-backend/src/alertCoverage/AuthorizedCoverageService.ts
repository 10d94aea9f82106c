import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { CoveragePage } from '@callboard/backstage-plugin-runbooks-common';
import { CoverageRequest, CoverageService } from './CoverageService';

/** Lets every caller see the coverage of what the policy and the catalog let them see. */
export class AuthorizedCoverageService implements CoverageService {
  readonly #service: CoverageService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: CoverageService;
    authorizer: Authorizer;
  }): AuthorizedCoverageService {
    return new AuthorizedCoverageService(options.service, options.authorizer);
  }

  private constructor(service: CoverageService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async list(request: CoverageRequest, caller: Caller): Promise<CoveragePage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }
}
