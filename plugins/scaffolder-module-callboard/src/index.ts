/**
 * Form fields of the scaffolder that explain what is promised, and the page of created services, for apps on the new
 * frontend system. Apps on the old one import `@callboard/backstage-plugin-scaffolder-module-callboard/legacy`.
 *
 * @packageDocumentation
 */
export { scaffolderModuleCallboard as default } from './module';
export {
  formOnCallApiRef,
  formSloApiRef,
  type FormOnCallApi,
  type FormSloApi,
} from './api';
