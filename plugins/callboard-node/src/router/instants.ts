import { InputError } from '@backstage/errors';

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * An instant of a request, milliseconds since the epoch; undefined where it is left out.
 *
 * @param name - of the parameter, for the error
 * @throws InputError where it is no ISO 8601 instant with a zone
 * @public
 */
export function parseInstant(value: unknown, name: string): number | undefined {
  if (value === undefined) {
    return undefined;
  }
  const at =
    typeof value === 'string' && INSTANT.test(value)
      ? Date.parse(value)
      : Number.NaN;
  if (Number.isNaN(at)) {
    throw new InputError(
      `${name} must be an ISO 8601 instant with a zone, such as 2026-03-01T12:00:00Z, got ${JSON.stringify(
        value,
      )?.slice(0, 100)}`,
    );
  }
  return at;
}
