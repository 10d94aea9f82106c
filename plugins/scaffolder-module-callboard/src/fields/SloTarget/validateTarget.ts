import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { problemOfTarget } from '../../lib/target';

/** Refuses what nobody can promise. Left out, the tier's target holds. */
export const validateTarget: CustomFieldValidator<number> = (
  percent,
  field,
) => {
  if (percent === undefined || percent === null) {
    return;
  }
  const problem = problemOfTarget(percent);
  if (problem) {
    field.addError(problem);
  }
};
