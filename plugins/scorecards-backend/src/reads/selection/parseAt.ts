import { parseWhen } from '../../lib/parseWhen';

const DATE_LENGTH = '2026-03-01'.length;

/**
 * The instant that a read speaks of: of a date its last moment (UTC). Undefined where it is left out, or is now or later:
 * what will be is not known.
 *
 * @throws InputError where it is neither an instant nor a date
 */
export function parseAt(
  value: unknown,
  name: string,
  now: Date,
): Date | undefined {
  const when = parseWhen(value, name, 'end');
  if (when === undefined) return undefined;
  const isDate = String(value).length === DATE_LENGTH;
  const at = isDate ? new Date(when.getTime() - 1) : when;
  return at < now ? at : undefined;
}
