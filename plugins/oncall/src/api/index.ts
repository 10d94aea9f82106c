export { onCallApiRef } from './onCallApiRef';
export { createOnCallClient } from './createOnCallClient';
