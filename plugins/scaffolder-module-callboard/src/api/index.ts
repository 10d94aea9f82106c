export { createOnCallClient, createSloClient } from './clients';
export {
  formOnCallApiRef,
  formSloApiRef,
  type FormOnCallApi,
  type FormSloApi,
} from './refs';
