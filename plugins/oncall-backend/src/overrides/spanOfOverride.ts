import { InputError } from '@backstage/errors';
import { Span } from '@callboard/backstage-plugin-oncall-common';

const DAY_MS = 86_400_000;

/**
 * When an override holds: from now on where its start is in the past, because the past is a record.
 *
 * @param aheadMs - how far ahead shifts are known: nobody could see what an override beyond it does
 * @throws InputError where nothing is left of it, or it reaches beyond what is known
 */
export function spanOfOverride(
  { start, end }: Span,
  { now, aheadMs }: { now: number; aheadMs: number },
): Span {
  if (start >= end) {
    throw new InputError('end: expected an instant after start (out-of-range)');
  }
  if (end <= now) {
    throw new InputError(
      'end: expected an instant in the future, the past is a record (past)',
    );
  }
  if (end > now + aheadMs) {
    const days = Math.floor(aheadMs / DAY_MS);
    throw new InputError(
      `end: expected an instant within ${days} days; what lies further ahead belongs into the document, as spec.overrides (beyond-horizon)`,
    );
  }
  return { start: Math.max(start, now), end };
}
