export {
  Engine,
  ENGINE_KEY,
  type EngineOptions,
  type EvaluationRequest,
  type EvaluationSummary,
} from './Engine';
export type { ComposedRow } from './compose/composeRow';
export { after } from './operations/after';
export { endResults } from './operations/endResults';
export { insertRows, type NewRow } from './operations/insertRows';
export { raiseRevision } from './operations/raiseRevision';
export { pruneHistory } from './pruneHistory';
