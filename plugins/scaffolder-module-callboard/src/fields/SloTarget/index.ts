import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { sloTargetSchema } from './schema';
import { SloTarget } from './SloTarget';
import { validateTarget } from './validateTarget';

/** `ui:field: CallboardSloTarget`, for either frontend system. */
export const sloTarget = {
  name: 'CallboardSloTarget',
  component: SloTarget,
  validation: validateTarget,
  schema: sloTargetSchema,
};

export const sloTargetField = createFormField(sloTarget);
