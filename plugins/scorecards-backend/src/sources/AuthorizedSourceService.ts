import {
  Authorizer,
  Caller,
  nothing,
} from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-scorecards-common';
import { SourceService } from './SourceService';

/** For whoever may read scorecards and anything in the catalog: what is wrong with a source concerns everybody. */
export class AuthorizedSourceService implements SourceService {
  readonly #service: SourceService;
  readonly #authorizer: Authorizer;
  readonly #now: () => Date;

  static create(options: {
    service: SourceService;
    authorizer: Authorizer;
    now: () => Date;
  }): AuthorizedSourceService {
    return new AuthorizedSourceService(options);
  }

  private constructor(options: {
    service: SourceService;
    authorizer: Authorizer;
    now: () => Date;
  }) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
    this.#now = options.now;
  }

  async list(caller: Caller): Promise<SourceList> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return narrowed.visibility === nothing
      ? { items: [], asOf: this.#now().toISOString() }
      : this.#service.list(narrowed);
  }
}
