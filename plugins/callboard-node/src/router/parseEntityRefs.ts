import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * Full entity refs in the spelling the catalog uses.
 *
 * @param name - of the parameter, for the error
 * @param context - kind and namespace where a ref leaves them out
 * @throws InputError when a ref cannot be read
 * @public
 */
export function parseEntityRefs(
  refs: readonly unknown[],
  name: string,
  context?: { defaultKind?: string; defaultNamespace?: string },
): string[] {
  return refs.map((ref, index) => {
    if (typeof ref !== 'string') {
      throw new InputError(`${name}[${index}] must be an entity ref`);
    }
    try {
      return stringifyEntityRef(
        parseEntityRef(ref, { defaultNamespace: 'default', ...context }),
      );
    } catch {
      throw new InputError(
        `${name}[${index}] must be an entity ref such as component:default/checkout, got "${ref.slice(
          0,
          200,
        )}"`,
      );
    }
  });
}
