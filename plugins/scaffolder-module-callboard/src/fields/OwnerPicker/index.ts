import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { OwnerPicker } from './OwnerPicker';
import { ownerPickerSchema } from './schema';
import { validateOwner } from './validateOwner';

/** `ui:field: CallboardOwnerPicker`, for either frontend system. */
export const ownerPicker = {
  name: 'CallboardOwnerPicker',
  component: OwnerPicker,
  validation: validateOwner,
  schema: ownerPickerSchema,
};

export const ownerPickerField = createFormField(ownerPicker);
