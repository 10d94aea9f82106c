import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { DutyService } from './DutyService';
import { DutyRequest } from './parseDutyRequest';

/** Shows every caller what they may see. */
export class AuthorizedDutyService implements DutyService {
  readonly #service: DutyService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: DutyService;
    authorizer: Authorizer;
  }): AuthorizedDutyService {
    return new AuthorizedDutyService(options.service, options.authorizer);
  }

  private constructor(service: DutyService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async get(request: DutyRequest, caller: Caller): Promise<Duty> {
    return this.#service.get(request, await this.#authorizer.narrowed(caller));
  }
}
