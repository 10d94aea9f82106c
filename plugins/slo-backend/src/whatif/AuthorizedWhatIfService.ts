import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { WhatIf, WhatIfRequest } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { WhatIfService } from './WhatIfService';

/** What authorizing needs. */
export interface AuthorizedWhatIfServiceOptions {
  service: WhatIfService;
  authorizer: Authorizer;
}

/** For whoever may read the SLO. */
export class AuthorizedWhatIfService implements WhatIfService {
  readonly #service: WhatIfService;
  readonly #authorizer: Authorizer;

  static create(
    options: AuthorizedWhatIfServiceOptions,
  ): AuthorizedWhatIfService {
    return new AuthorizedWhatIfService(options);
  }

  private constructor(options: AuthorizedWhatIfServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async whatIf(
    ref: string,
    request: WhatIfRequest,
    options: SloServiceOptions,
  ): Promise<WhatIf> {
    return this.#service.whatIf(
      ref,
      request,
      await this.#authorizer.narrowed(options),
    );
  }
}
