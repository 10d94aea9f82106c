import { z as zod } from 'zod/v3';
import { ReadinessResult } from './judge';

/** What the action takes. */
export const inputSchema = {
  scorecards: (z: typeof zod) =>
    z
      .array(z.string())
      .optional()
      .describe(
        'Refs or names of scorecards; all that apply where it is left out',
      ),
  entityFile: (z: typeof zod) =>
    z
      .string()
      .optional()
      .describe(
        'File that describes the entity; catalog-info.yaml where it is left out. slos/, docs/ and rules are looked for beside it',
      ),
  minimumLevel: (z: typeof zod) =>
    z
      .string()
      .optional()
      .describe(
        'Fails where a check of this level or of one below it fails. What only running can tell does not fail it',
      ),
};

/** What the action gives out. */
export const outputSchema = {
  results: (z: typeof zod) =>
    z
      .array(
        z.object({
          scorecard: z.string(),
          level: z.string().describe('A level, none or unproven'),
          score: z
            .number()
            .nullable()
            .describe('Passed share, 0 to 1; null where no check applies'),
          unknown: z
            .number()
            .nullable()
            .describe('Share that is not known yet, 0 to 1'),
          gaps: z.array(
            z.object({
              check: z.string(),
              title: z.string(),
              level: z.string(),
              status: z.enum(['fail', 'unknown']),
              reason: z.string(),
              fix: z.string().optional(),
            }),
          ),
        }),
      )
      .describe('One for each scorecard that applies'),
  summary: (z: typeof zod) => z.string().describe('The same in Markdown'),
};

/** A result as the action gives it out. */
export function toOutput({
  scorecard,
  level,
  score,
  unknown,
  gaps,
}: ReadinessResult) {
  return {
    scorecard,
    level,
    score,
    unknown,
    gaps: gaps.map(({ fix, ...gap }) => ({
      ...gap,
      ...(fix && { fix: fix.text }),
    })),
  };
}
