import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { LintFinding } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { LintService } from './LintService';

/** For whoever may read the SLO, by what else they may read. */
export class AuthorizedLintService implements LintService {
  readonly #service: LintService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: LintService;
    authorizer: Authorizer;
  }): AuthorizedLintService {
    return new AuthorizedLintService(options.service, options.authorizer);
  }

  private constructor(service: LintService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async lint(ref: string, options: SloServiceOptions): Promise<LintFinding[]> {
    return this.#service.lint(ref, await this.#authorizer.narrowed(options));
  }
}
