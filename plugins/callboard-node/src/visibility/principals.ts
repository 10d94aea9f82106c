import { BackstageCredentials } from '@backstage/backend-plugin-api';
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
