import { InputError } from '@backstage/errors';
import { parseInstant } from '@callboard/backstage-plugin-callboard-node';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

function midnight(date: string): number | undefined {
  const at = Date.parse(`${date}T00:00:00.000Z`);
  // Some engines take 31 February for a day of March.
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(date)
    ? undefined
    : at;
}

/**
 * An instant, or a UTC date, of a request; undefined where it is left out.
 *
 * @param edge - what a date means: its first instant, or the first one after it
 * @throws InputError where it is neither
 */
export function parseWhen(
  value: unknown,
  name: string,
  edge: 'start' | 'end',
): Date | undefined {
  if (typeof value === 'string' && DATE.test(value)) {
    const start = midnight(value);
    if (start === undefined) {
      throw new InputError(`${name}: there is no day ${value} (invalid-date)`);
    }
    return new Date(edge === 'start' ? start : start + DAY_MS);
  }
  const instant = parseInstant(value, name);
  return instant === undefined ? undefined : new Date(instant);
}
