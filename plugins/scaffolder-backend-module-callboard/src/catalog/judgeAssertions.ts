import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { AssertionPlan } from './planAssertions';

const ASSERTED = 'The catalog is not as this template needs it';

/**
 * What stands against going on, everything at once.
 *
 * @param found - refs of the plan's entities that are in the catalog
 * @returns an InputError where a ref cannot be read or there are problems of both sorts, a NotFoundError where something is
 * not there, a ConflictError where something is; undefined where all is well
 */
export function judgeAssertions(
  { assertions, problems }: AssertionPlan,
  found: ReadonlySet<string>,
): Error | undefined {
  const missing = assertions
    .filter(({ ref, is }) => is === 'present' && !found.has(ref))
    .map(
      ({ ref, path }) =>
        `${path}: ${ref} is not in the catalog, or you may not see it: choose one that is, or have it registered first`,
    );
  const taken = assertions
    .filter(({ ref, is }) => is === 'absent' && found.has(ref))
    .map(
      ({ ref, path }) =>
        `${path}: ${ref} is in the catalog already: choose another name, or adopt what is there`,
    );
  const all = [...problems, ...missing, ...taken];
  if (all.length === 0) {
    return undefined;
  }
  const message = `${ASSERTED}:\n${all.map(one => `- ${one}`).join('\n')}`;
  if (missing.length === all.length) {
    return new NotFoundError(message);
  }
  return taken.length === all.length
    ? new ConflictError(message)
    : new InputError(message);
}
