export {
  type CompiledCheck,
  type CompiledScorecard,
  type CompileOptions,
  compileScorecard,
  ruleDigestOf,
} from './compileScorecard';
export {
  evaluateEntity,
  type Evaluation,
  type EvaluationRequest,
  isInEffect,
} from './evaluateEntity';
export { evidenceOf, reasonOf } from './explain';
