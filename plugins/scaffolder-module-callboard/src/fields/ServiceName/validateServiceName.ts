import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { toError } from '@backstage/errors';
import { problemOfName } from '../../lib/serviceName';
import { refOf, serviceNameSchema } from './schema';

type Options = NonNullable<
  (typeof serviceNameSchema.TProps)['uiSchema']['ui:options']
>;

/** Lets nobody go on with a name that is not valid, is taken, or could not be looked up. */
export const validateServiceName: CustomFieldValidator<
  string,
  Options
> = async (name, field, { apiHolder, uiSchema }) => {
  if (!name) {
    return;
  }
  const problem = problemOfName(name);
  if (problem) {
    field.addError(problem);
    return;
  }
  const ref = refOf(name, uiSchema);
  try {
    if (await apiHolder.get(catalogApiRef)?.getEntityByRef(ref)) {
      field.addError(`is taken: ${ref} is in the catalog already`);
    }
  } catch (thrown) {
    field.addError(
      `could not be looked up in the catalog, so whether it is free is not known: ${
        toError(thrown).message
      }. Try again`,
    );
  }
};
