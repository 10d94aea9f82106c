import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { Handoff } from '@callboard/backstage-plugin-oncall-common';
import { HandoffService } from './HandoffService';
import { HandoffRequest } from './parseHandoffRequest';

/** Shows every caller what they may see. */
export class AuthorizedHandoffService implements HandoffService {
  readonly #service: HandoffService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: HandoffService;
    authorizer: Authorizer;
  }): AuthorizedHandoffService {
    return new AuthorizedHandoffService(options.service, options.authorizer);
  }

  private constructor(service: HandoffService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async get(request: HandoffRequest, caller: Caller): Promise<Handoff> {
    return this.#service.get(request, await this.#authorizer.narrowed(caller));
  }
}
