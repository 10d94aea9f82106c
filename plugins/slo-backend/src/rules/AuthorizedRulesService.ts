import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import {
  RuleFileKind,
  sloDocumentValidatePermission,
} from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { RuleFile, RulesService } from './RulesService';

/** For whoever may read the SLO, or have documents checked. */
export class AuthorizedRulesService implements RulesService {
  readonly #service: RulesService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: RulesService;
    authorizer: Authorizer;
  }): AuthorizedRulesService {
    return new AuthorizedRulesService(options.service, options.authorizer);
  }

  private constructor(service: RulesService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async ofSlo(
    ref: string,
    file: RuleFileKind,
    options: SloServiceOptions,
  ): Promise<RuleFile> {
    return this.#service.ofSlo(
      ref,
      file,
      await this.#authorizer.narrowed(options),
    );
  }

  async ofDocuments(
    yaml: string,
    file: RuleFileKind,
    options: SloServiceOptions,
  ): Promise<RuleFile> {
    await this.#authorizer.require(
      sloDocumentValidatePermission,
      options.credentials,
    );
    return this.#service.ofDocuments(yaml, file, options);
  }
}
