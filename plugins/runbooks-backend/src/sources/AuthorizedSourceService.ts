import {
  Authorizer,
  Caller,
  nothing,
} from '@callboard/backstage-plugin-callboard-node';
import { SourceList } from '@callboard/backstage-plugin-runbooks-common';
import { SourceService } from './SourceService';

/** What authorizing needs. */
export interface AuthorizedSourceServiceOptions {
  service: SourceService;
  authorizer: Authorizer;
}

/** For whoever may read runbooks and anything in the catalog: what is wrong with a source concerns everybody. */
export class AuthorizedSourceService implements SourceService {
  readonly #service: SourceService;
  readonly #authorizer: Authorizer;

  static create(
    options: AuthorizedSourceServiceOptions,
  ): AuthorizedSourceService {
    return new AuthorizedSourceService(options);
  }

  private constructor(options: AuthorizedSourceServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async list(caller: Caller): Promise<SourceList> {
    const narrowed = await this.#authorizer.narrowed(caller);
    return narrowed.visibility === nothing
      ? { items: [] }
      : this.#service.list(narrowed);
  }
}
