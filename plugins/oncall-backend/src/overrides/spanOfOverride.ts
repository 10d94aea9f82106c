import { InputError } from '@backstage/errors';
import { Span } from '@callboard/backstage-plugin-oncall-common';

/** How far ahead an override may reach, days: as far as shifts are kept and shown. */
export const OVERRIDE_HORIZON_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * When an override holds: from now on where its start is in the past, because the past is a record.
 *
 * @throws InputError where nothing is left of it, or it reaches beyond what is kept
 */
export function spanOfOverride({ start, end }: Span, now: number): Span {
  if (start >= end) {
    throw new InputError('end: expected an instant after start (out-of-range)');
  }
  if (end <= now) {
    throw new InputError(
      'end: expected an instant in the future, the past is a record (past)',
    );
  }
  if (end > now + OVERRIDE_HORIZON_DAYS * DAY_MS) {
    throw new InputError(
      `end: expected an instant within ${OVERRIDE_HORIZON_DAYS} days; what lies further ahead belongs into the document, as spec.overrides (beyond-horizon)`,
    );
  }
  return { start: Math.max(start, now), end };
}
