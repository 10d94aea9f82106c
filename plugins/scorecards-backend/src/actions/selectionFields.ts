import type { z as zod } from 'zod/v3';

/** Which entities an action is about, and when; the registry of actions hands its own zod over. */
export function selectionFields(z: typeof zod) {
  const texts = () => z.array(z.string()).optional();
  return {
    owners: texts().describe(
      'Only of these owners, with the groups below them: names of groups, or refs.',
    ),
    systems: texts().describe('Only of these systems: names or refs.'),
    tiers: texts().describe(
      'Only of these tiers; "1" is the most critical, "none" for those without.',
    ),
    at: z
      .string()
      .optional()
      .describe(
        'An instant (ISO 8601 with zone) or a date (its end, UTC) in the past; now where it is left out.',
      ),
  };
}
