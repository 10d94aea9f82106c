import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { AuthorizedValidationService } from './AuthorizedValidationService';
import {
  DefaultValidationService,
  DefaultValidationServiceOptions,
} from './DefaultValidationService';
import { DocumentKeeper, DocumentKeeperOptions } from './DocumentKeeper';
import { ScorecardStore } from './ScorecardStore';
import { ValidationService } from './ValidationService';
import { VersionStore, VersionStoreOptions } from './VersionStore';

/** What scorecards say. The service authorizes its callers. */
export interface Documents {
  scorecards: ScorecardStore;
  versions: VersionStore;
  documents: DocumentKeeper;
  validationService: ValidationService;
}

/** Puts together what reads, keeps and judges documents. */
export function createDocuments(
  options: DocumentKeeperOptions &
    VersionStoreOptions &
    DefaultValidationServiceOptions & { authorizer: Authorizer },
): Documents {
  return {
    scorecards: ScorecardStore.create(options),
    versions: VersionStore.create(options),
    documents: DocumentKeeper.create(options),
    validationService: AuthorizedValidationService.create({
      ...options,
      service: DefaultValidationService.create(options),
    }),
  };
}
