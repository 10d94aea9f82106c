export { catalogDeclaration } from './catalog/catalogDeclaration';
export { type CatalogContext, catalogFactsOf } from './catalog/catalogFactsOf';
export { factDeclarations } from './factDeclarations';
export { incidentDeclaration } from './incidents/incidentDeclaration';
export { onCallDeclaration } from './oncall/onCallDeclaration';
export { runbookDeclaration } from './runbooks/runbookDeclaration';
export {
  type RunbookCoverage,
  runbookFacts,
  type RunbookOutcome,
} from './runbooks/runbookFacts';
export { scaffolderDeclaration } from './scaffolder/scaffolderDeclaration';
export { scaffolderFacts } from './scaffolder/scaffolderFacts';
export { sloDeclaration } from './slo/sloDeclaration';
export {
  type PromisedTargets,
  TIER_TARGETS,
  tierTargetMet,
  tightestTarget,
} from './slo/targets';
export {
  known as knownFact,
  perhaps as perhapsFact,
  type Told as ToldFact,
  toFactSet,
  unknown as unknownFact,
  unknownFacts,
} from './Told';
