export { createSloSpecGenerateAction } from './createSloSpecGenerateAction';
