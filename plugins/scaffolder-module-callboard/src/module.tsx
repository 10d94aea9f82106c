import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { formOnCallApi, formSloApi } from './extensions/apis';
import { madeFromCard } from './extensions/entityCards';
import {
  onCallScheduleField,
  ownerPickerField,
  repositoryField,
  serviceNameField,
  sloTargetField,
  tierPickerField,
} from './extensions/formFields';
import { createdServicesPage } from './extensions/pages';

/** Form fields that explain what is promised, and what templates made. @public */
export const scaffolderModuleCallboard = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    formSloApi,
    formOnCallApi,
    serviceNameField,
    ownerPickerField,
    tierPickerField,
    sloTargetField,
    onCallScheduleField,
    repositoryField,
    createdServicesPage,
    madeFromCard,
  ],
});
