import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { MappingPage } from '@callboard/backstage-plugin-oncall-common';
import { MappingService } from './MappingService';
import { MappingRequest } from './parseMappingRequest';

/** Lets every caller see the services that the policy and the catalog let them see. */
export class AuthorizedMappingService implements MappingService {
  readonly #service: MappingService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: MappingService;
    authorizer: Authorizer;
  }): AuthorizedMappingService {
    return new AuthorizedMappingService(options);
  }

  private constructor(options: {
    service: MappingService;
    authorizer: Authorizer;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async list(request: MappingRequest, caller: Caller): Promise<MappingPage> {
    return this.#service.list(request, await this.#authorizer.narrowed(caller));
  }
}
