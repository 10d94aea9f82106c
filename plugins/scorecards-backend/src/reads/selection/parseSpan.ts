import { InputError } from '@backstage/errors';
import { parseAt } from './parseAt';

/** How far back is looked where nothing is said. */
const DEFAULT_MS = 90 * 86_400_000;

/**
 * A span of time up to now.
 *
 * @throws InputError where an edge cannot be read, or it ends before it begins
 */
export function parseSpan(
  { from, to }: { from?: unknown; to?: unknown },
  now: Date,
): { from: Date; to: Date } {
  const end = parseAt(to, 'to', now) ?? now;
  const start =
    from === undefined
      ? new Date(end.getTime() - DEFAULT_MS)
      : parseAt(from, 'from', now) ?? now;
  if (start >= end) {
    throw new InputError(
      `from must be before to, got ${start.toISOString()} and ${end.toISOString()}`,
    );
  }
  return { from: start, to: end };
}
