export {
  Engine,
  ENGINE_KEY,
  type EngineOptions,
  type EvaluationRequest,
  type EvaluationSummary,
} from './Engine';
export { after } from './operations/after';
export { endResults } from './operations/endResults';
