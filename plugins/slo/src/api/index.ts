export { sloApiRef } from './sloApiRef';
export { createSloClient } from './createSloClient';
