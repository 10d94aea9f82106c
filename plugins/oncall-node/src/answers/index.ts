export {
  answerOfError,
  describeFailure,
  errorBodyOf,
  failedAnswer,
  goneAnswer,
  isNotFound,
  statusOf,
} from './failures';
export { ProviderFailure } from './ProviderFailure';
export { readAnswer, readItems, type AnswerSchema } from './readAnswer';
