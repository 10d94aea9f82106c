import { z } from 'zod';

/** An instant as milliseconds since the epoch. */
export const Instant = z.string().transform(Date.parse).pipe(z.number());

/** A text that may be missing; anything else than a text counts as missing. */
export const Text = z.string().nullish().catch(undefined);

/** Something by its id, as PagerDuty refers to it everywhere. */
export const Reference = z.object({
  id: z.string().min(1),
  type: Text,
  summary: Text,
  html_url: Text,
});

/** A user: a reference, or in full where the request includes users. */
export const PersonSchema = Reference.extend({
  name: Text,
  email: Text,
  /** Only of deleted users, in schedules that still name them. */
  deleted_at: Text,
});

/** {@link Person} as it was read. */
export type Person = z.infer<typeof PersonSchema>;
