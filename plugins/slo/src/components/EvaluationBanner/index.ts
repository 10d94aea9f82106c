export { EvaluationBanner } from './EvaluationBanner';
