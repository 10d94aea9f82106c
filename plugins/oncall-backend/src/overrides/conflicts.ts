import { ConflictError } from '@backstage/errors';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { heldSpan, peopleOf, StoredOverride } from './StoredOverride';

/** What of an override decides whether it stands in the way of another. */
export type OverrideClaim = Span &
  Pick<StoredOverride, 'level' | 'remove' | 'add'>;

function isSameLevel(a?: string, b?: string): boolean {
  return a === undefined || b === undefined || a === b;
}

/**
 * The first override that says something of the same people at the same time in the same level. Overrides are applied
 * once and not one after the other, so that of two about the same person one would be without effect.
 */
export function findConflict(
  claim: OverrideClaim,
  existing: readonly StoredOverride[],
): StoredOverride | undefined {
  const people = peopleOf(claim);
  return existing.find(other => {
    const held = heldSpan(other);
    return (
      held !== undefined &&
      held.start < claim.end &&
      claim.start < held.end &&
      isSameLevel(claim.level, other.level) &&
      peopleOf(other).some(person => people.includes(person))
    );
  });
}

/** @throws ConflictError naming the override that stands in the way */
export function assertNoConflict(
  claim: OverrideClaim,
  existing: readonly StoredOverride[],
): void {
  const other = findConflict(claim, existing);
  if (other) {
    const { id, start, end, createdBy } = other;
    const people = peopleOf(other).join(' and ');
    throw new ConflictError(
      `Override ${id} by ${createdBy} already concerns ${people} from ${new Date(
        start,
      ).toISOString()} to ${new Date(end).toISOString()}: undo it first`,
    );
  }
}
