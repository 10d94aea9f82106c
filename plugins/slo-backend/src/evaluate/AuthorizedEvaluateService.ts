import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import {
  EvaluationResult,
  sloDocumentValidatePermission,
} from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { EvaluateService } from './EvaluateService';
import { ParsedEvaluation } from './parseEvaluationRequest';

/** What authorizing needs. */
export interface AuthorizedEvaluateServiceOptions {
  service: EvaluateService;
  authorizer: Authorizer;
}

/** For whoever may have documents checked. */
export class AuthorizedEvaluateService implements EvaluateService {
  readonly #service: EvaluateService;
  readonly #authorizer: Authorizer;

  static create(
    options: AuthorizedEvaluateServiceOptions,
  ): AuthorizedEvaluateService {
    return new AuthorizedEvaluateService(options);
  }

  private constructor(options: AuthorizedEvaluateServiceOptions) {
    this.#service = options.service;
    this.#authorizer = options.authorizer;
  }

  async evaluate(
    request: ParsedEvaluation,
    options: SloServiceOptions,
  ): Promise<EvaluationResult> {
    await this.#authorizer.require(
      sloDocumentValidatePermission,
      options.credentials,
    );
    return this.#service.evaluate(request, options);
  }
}
