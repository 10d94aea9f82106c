import { z } from 'zod';

export const instant = z.iso
  .datetime({ offset: true })
  .transform(text => Date.parse(text));

/** Absent, or without `after`, on the last page. */
export const PaginationAnswer = z.object({
  pagination_meta: z.object({ after: z.string().nullish() }).nullish(),
});

export const UserAnswer = z.object({
  id: z.string(),
  name: z.string().catch(''),
  email: z.string().nullish().catch(undefined),
});
export type User = z.infer<typeof UserAnswer>;

/** As `/v2/users` gives them. */
export const AccountUserAnswer = UserAnswer.extend({
  is_active: z.boolean().optional().catch(undefined),
});
export type AccountUser = z.infer<typeof AccountUserAnswer>;
