import { Authorizer, Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  scorecardsPreviewPermission,
  ValidationResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { ValidationService } from './ValidationService';

/** For whoever may try documents. */
export class AuthorizedValidationService implements ValidationService {
  readonly #service: ValidationService;
  readonly #authorizer: Authorizer;

  static create(options: {
    service: ValidationService;
    authorizer: Authorizer;
  }): AuthorizedValidationService {
    return new AuthorizedValidationService(options.service, options.authorizer);
  }

  private constructor(service: ValidationService, authorizer: Authorizer) {
    this.#service = service;
    this.#authorizer = authorizer;
  }

  async validate(yaml: string, caller: Caller): Promise<ValidationResult> {
    await this.#authorizer.require(
      scorecardsPreviewPermission,
      caller.credentials,
    );
    return this.#service.validate(yaml, caller);
  }
}
