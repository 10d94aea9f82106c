export { createReadinessEvaluateAction } from './createReadinessEvaluateAction';
