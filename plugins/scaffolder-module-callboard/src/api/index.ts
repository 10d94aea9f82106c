export { createOnCallClient, createSloClient } from './clients';
export { formOnCallApiRef, formSloApiRef } from './refs';
