import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { toError } from '@backstage/errors';
import { ownerPickerSchema } from './schema';

type Options = NonNullable<
  (typeof ownerPickerSchema.TProps)['uiSchema']['ui:options']
>;

/** Refuses owners that are not in the catalog (any more), and groups of others unless the template allows them. */
export const validateOwner: CustomFieldValidator<string, Options> = async (
  owner,
  field,
  { apiHolder, uiSchema },
) => {
  if (!owner) {
    return;
  }
  try {
    if (!(await apiHolder.get(catalogApiRef)?.getEntityByRef(owner))) {
      field.addError(
        `is not in the catalog: ${owner} was removed, or you may not see it. Choose another group`,
      );
      return;
    }
    const identity = await apiHolder
      .get(identityApiRef)
      ?.getBackstageIdentity();
    const mine = identity?.ownershipEntityRefs ?? [];
    if (!uiSchema?.['ui:options']?.allowAll && !mine.includes(owner)) {
      field.addError(`must be one of your groups; you are not in ${owner}`);
    }
  } catch (thrown) {
    field.addError(
      `could not be looked up in the catalog: ${
        toError(thrown).message
      }. Try again`,
    );
  }
};
