export { runbooksApiRef } from './runbooksApiRef';
export { createRunbooksClient } from './createRunbooksClient';
