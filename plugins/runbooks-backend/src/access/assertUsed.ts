import { InputError } from '@backstage/errors';

/**
 * What is decided about a page is decided for one of the entities that use it. One that the caller does not see is not there
 * to them.
 *
 * @param entityRefs - that use it and that the caller sees
 * @throws InputError
 */
export function assertUsed(
  entityRef: string,
  entityRefs: readonly string[],
): void {
  if (!entityRefs.includes(entityRef)) {
    throw new InputError(
      `entityRef: expected an entity that has this page for a runbook, found ${entityRef} (not-used)`,
    );
  }
}
