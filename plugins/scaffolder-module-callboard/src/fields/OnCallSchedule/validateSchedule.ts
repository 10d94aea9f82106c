import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { toError } from '@backstage/errors';
import { formOnCallApiRef } from '../../api';

/** Refuses schedules that nobody knows: a form that was filled in by a link may name any. */
export const validateSchedule: CustomFieldValidator<string> = async (
  ref,
  field,
  { apiHolder },
) => {
  if (!ref) {
    return;
  }
  try {
    await apiHolder.get(formOnCallApiRef)?.getSchedule(ref);
  } catch (thrown) {
    const error = toError(thrown);
    field.addError(
      error.name === 'NotFoundError' || error.statusCode === 404
        ? `names a schedule that does not exist: ${ref}`
        : `could not be looked up: ${error.message}. Try again`,
    );
  }
};
