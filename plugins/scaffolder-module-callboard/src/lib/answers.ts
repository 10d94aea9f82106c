import { z } from 'zod';
import { TIERS } from '@callboard/backstage-plugin-callboard-common';

const text = z.string().min(1).optional().catch(undefined);

const answers = z
  .object({
    name: text,
    owner: text,
    component: text,
    tier: z.enum(TIERS).optional().catch(undefined),
  })
  .catch({});

/** What was answered elsewhere in the form, as far as a field of ours needs it. */
export type Answers = z.infer<typeof answers>;

/**
 * Reads the other answers out of a form's context. Names are those that all templates share; what is not there or is
 * something else is left out.
 */
export function answersOf(formContext: { formData?: unknown } = {}): Answers {
  return answers.parse(formContext.formData ?? {});
}
