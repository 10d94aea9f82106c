import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { z } from 'zod';

const userSchema = z.object({
  type: z.literal('user'),
  userEntityRef: z.string(),
  actor: z.unknown().optional(),
});

/**
 * What answers about a caller are remembered by; undefined for callers about whom nothing is.
 *
 * Only plain users are remembered. Decisions about services are made in this process, and may depend on restrictions
 * of the very token; a user on whose behalf another service acts is asked about each time.
 *
 * @returns the entity ref of the user
 * @public
 */
export function callerKey({
  principal,
}: BackstageCredentials): string | undefined {
  const user = userSchema.safeParse(principal);
  return user.success && user.data.actor === undefined
    ? user.data.userEntityRef
    : undefined;
}
