import { InputError } from '@backstage/errors';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { personOf } from '@callboard/backstage-plugin-callboard-node';

/** What people record under. */
export const PORTAL = 'portal';

const NAME = /^[a-z0-9]([a-z0-9._-]{0,98}[a-z0-9])?$/i;

/**
 * Under which source a caller tells of drills: people under the portal's, services under one of their own, so that neither
 * overwrites what the other told.
 *
 * @throws InputError for another one
 */
export function sourceOf(
  source: string | undefined,
  credentials: BackstageCredentials,
): string {
  const isPerson = personOf(credentials) !== undefined;
  if (isPerson) {
    if (source === undefined || source === PORTAL) return PORTAL;
    throw new InputError(
      `source: expected ${PORTAL}, which people record under, found ${JSON.stringify(
        source,
      )} (not-one-of)`,
    );
  }
  if (source === undefined) {
    throw new InputError('source: expected the name of who tells (required)');
  }
  if (source === PORTAL || !NAME.test(source)) {
    throw new InputError(
      `source: expected a name of at most 100 letters, digits, ".", "_" and "-", other than ${PORTAL}, found ${JSON.stringify(
        source.slice(0, 200),
      )} (invalid-name)`,
    );
  }
  return source;
}
