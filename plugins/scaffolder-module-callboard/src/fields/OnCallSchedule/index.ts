import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { OnCallSchedule } from './OnCallSchedule';
import { onCallScheduleSchema } from './schema';
import { validateSchedule } from './validateSchedule';

/** `ui:field: CallboardOnCallSchedule`, for either frontend system. */
export const onCallSchedule = {
  name: 'CallboardOnCallSchedule',
  component: OnCallSchedule,
  validation: validateSchedule,
  schema: onCallScheduleSchema,
};

export const onCallScheduleField = createFormField(onCallSchedule);
