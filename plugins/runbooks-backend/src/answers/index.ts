export { AnswerLinker } from './AnswerLinker';
