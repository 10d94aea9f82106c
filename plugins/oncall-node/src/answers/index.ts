export {
  answerOfError,
  describeFailure,
  errorBodyOf,
  failedAnswer,
  goneAnswer,
  isNotFound,
  reportFailure,
  statusOf,
} from './failures';
export { ProviderFailure } from './ProviderFailure';
export { readAnswer, readItems, type AnswerSchema } from './readAnswer';
export { webUrl } from './webUrl';
