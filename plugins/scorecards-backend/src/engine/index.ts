export {
  Engine,
  ENGINE_KEY,
  type EngineOptions,
  type EvaluationRequest,
  type EvaluationSummary,
} from './Engine';
export { endResults } from './operations/endResults';
