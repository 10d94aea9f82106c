import { decodeCursor } from '@callboard/backstage-plugin-callboard-node';
import { ReadService } from '../reads';
import { parseAt } from '../reads/selection/parseAt';
import { ActionContext, READ_ONLY } from './ActionContext';
import { scorecardOf, selectionOf } from './selectionOf';
import { selectionFields } from './selectionFields';

const DEFAULT_LIMIT = 50;

/** The catalogue of checks, with how many entities pass each. */
export function addListChecksAction(
  { actionsRegistry, now }: ActionContext,
  service: ReadService,
): void {
  actionsRegistry.register({
    name: 'list-scorecard-checks',
    title: 'List Scorecard Checks',
    description: `
Lists the checks of scorecards with what each wants, why, how to pass it, and how many entities pass, fail or are unknown.
Those that most entities fail come first. Ask this to find out what a standard demands, or what to mend across services.

Unknown results are neither passed nor failed. \`wouldFail\` counts the entities that would fail a check that is announced and in
effect only from \`effectiveFrom\` on.

Only what the caller may see is counted; \`leftOut\` says how many entities are not. Where \`nextCursor\` is there, pass it as
\`cursor\` with the same filters for more.
    `.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          scorecards: z
            .array(z.string())
            .optional()
            .describe(
              'Only of these scorecards: names such as "production-readiness", or refs.',
            ),
          entityRefs: z
            .array(z.string())
            .max(100)
            .optional()
            .describe('Count only these entities (full refs).'),
          ...selectionFields(z),
          limit: z
            .number()
            .int()
            .min(1)
            .max(500)
            .optional()
            .describe('Checks per page, 50 where it is left out.'),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before, unchanged.'),
        }),
      output: z =>
        z.object({
          checks: z.array(
            z.object({
              scorecard: z.string(),
              id: z.string(),
              title: z.string(),
              level: z.string(),
              weight: z.number(),
              why: z.string().optional(),
              expression: z
                .string()
                .describe('What must be true, in CEL over facts.'),
              facts: z.array(z.string()),
              fix: z.string().optional(),
              link: z.string().optional(),
              template: z
                .string()
                .optional()
                .describe('Ref of a scaffolder template that does it.'),
              counts: z.record(z.number()).describe('Entities per status.'),
              effectiveFrom: z.string().optional(),
              wouldFail: z.number().optional(),
            }),
          ),
          totalItems: z.number().describe('Checks on all pages.'),
          leftOut: z.number(),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'What a standard demands',
        input: { scorecards: ['production-readiness'] },
      },
      {
        title: 'What fails most in a team',
        input: { owners: ['payments'], limit: 5 },
      },
    ],
    action: async ({ input, credentials }) => {
      const { scorecards, at, cursor, limit = DEFAULT_LIMIT } = input;
      const page = await service.listChecks(
        {
          scorecards: scorecards?.map(scorecardOf),
          selection: selectionOf(input),
          at: parseAt(at, 'at', now()),
          limit,
          after: cursor === undefined ? undefined : decodeCursor(cursor),
        },
        { credentials },
      );
      const { items, totalItems, leftOut, nextCursor } = page;
      return {
        output: {
          checks: items.map(({ fix, announced, ...check }) => ({
            scorecard: check.scorecard,
            id: check.id,
            title: check.title,
            level: check.level,
            weight: check.weight,
            why: check.why,
            expression: check.expression,
            facts: check.facts,
            fix: fix?.text,
            link: fix?.link,
            template: fix?.template,
            counts: check.counts,
            effectiveFrom: check.effectiveFrom,
            wouldFail: announced?.fail,
          })),
          totalItems,
          leftOut,
          nextCursor,
        },
      };
    },
  });
}
