export { createRunbookGenerateAction } from './createRunbookGenerateAction';
