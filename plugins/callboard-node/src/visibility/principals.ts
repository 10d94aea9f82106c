import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { z } from 'zod';

const principalSchema = z.union([
  z.object({ type: z.literal('user'), userEntityRef: z.string() }),
  z.object({ type: z.literal('service'), subject: z.string() }),
]);

/**
 * Who acted, for the record and the audit: a user's entity ref, a service's subject, else `unknown`.
 * @public
 */
export function describePrincipal({ principal }: BackstageCredentials): string {
  const parsed = principalSchema.safeParse(principal);
  if (!parsed.success) {
    return 'unknown';
  }
  return parsed.data.type === 'user'
    ? parsed.data.userEntityRef
    : parsed.data.subject;
}

/** The entity ref of the person who acts; undefined for services. @public */
export function personOf({
  principal,
}: BackstageCredentials): string | undefined {
  const parsed = principalSchema.safeParse(principal);
  return parsed.success && parsed.data.type === 'user'
    ? parsed.data.userEntityRef
    : undefined;
}

/**
 * The entity ref of the person who acts, for what a service cannot stand for.
 *
 * @param denial - what a service is told, for example `Pages are reviewed by people, not services`
 * @throws NotAllowedError for services
 * @public
 */
export function requirePerson(
  credentials: BackstageCredentials,
  denial: string,
): string {
  const person = personOf(credentials);
  if (person === undefined) {
    throw new NotAllowedError(denial);
  }
  return person;
}
