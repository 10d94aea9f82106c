export { CALLBOARD_API_VERSION } from './apiVersion';
export {
  crossCheck,
  exactlyOne,
  type Fields,
  isGiven,
  isMap,
  type ReportProblem,
} from './crossCheck';
export { didYouMean } from './didYouMean';
export type { DocumentIssue } from './DocumentIssue';
export { readDurationSeconds } from './duration';
export { entityRef } from './entityRef';
export {
  describeFound,
  type DocumentProblem,
  expectedFound,
  formatPath,
  isError,
  MAX_ISSUES,
  parsePath,
} from './problems';
export { readDocument, type ReadDocument } from './readDocument';
export { optional, requiredText, type RuleParams, textUpTo } from './rules';
export { strictMap } from './strictMap';
export {
  readYamlDocuments,
  type YamlDocument,
  type YamlFlaw,
  type YamlPosition,
} from './yaml';
export { type DocumentProblemOptions, toDocumentProblems } from './zodProblems';
