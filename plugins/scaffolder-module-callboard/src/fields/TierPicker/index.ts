import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { tierPickerSchema } from './schema';
import { TierPicker } from './TierPicker';
import { validateTier } from './validateTier';

/** `ui:field: CallboardTierPicker`, for either frontend system. */
export const tierPicker = {
  name: 'CallboardTierPicker',
  component: TierPicker,
  validation: validateTier,
  schema: tierPickerSchema,
};

export const tierPickerField = createFormField(tierPicker);
