export { createDocuments, type Documents } from './createDocuments';
export { DocumentKeeper } from './DocumentKeeper';
export { judgeDocument } from './lib/judgeScorecards';
export { versionOf } from './lib/versionOf';
export { ScorecardStore, type StoredScorecard } from './ScorecardStore';
export { addValidationRoutes } from './validationRoutes';
export type { ValidationService } from './ValidationService';
export { type CompiledVersion, VersionStore } from './VersionStore';
