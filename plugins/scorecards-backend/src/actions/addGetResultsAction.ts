import { decodeCursor } from '@callboard/backstage-plugin-callboard-node';
import { ReadService } from '../reads';
import { parseAt } from '../reads/selection/parseAt';
import { ActionContext, READ_ONLY } from './ActionContext';
import { scorecardOf, selectionOf } from './selectionOf';
import { toResultSummary } from './toResultSummary';
import { selectionFields } from './selectionFields';

const DEFAULT_LIMIT = 20;

/** How services do under scorecards, and what to do next. */
export function addGetResultsAction(
  { actionsRegistry, now }: ActionContext,
  service: ReadService,
): void {
  actionsRegistry.register({
    name: 'get-scorecard-results',
    title: 'Get Scorecard Results',
    description: `
Tells how services and other catalog entities do under scorecards: which level each reached, which checks hold it back, why,
and what to do next. Results are those of now, or of any instant in the past with \`at\`.

A check says one of these:
- "pass" or "fail";
- "unknown": a fact it reads is not known, for example because its source does not answer. Never count it as passed or failed;
- "waived": it fails or is unknown, and somebody approved an exception that has not expired;
- "not-applicable": it does not concern this entity, or is announced and not in effect yet.

\`standing\` is the highest level whose checks, with those of all levels below, all pass or are waived. It is "none" where a check of
the first level fails, and "unproven" where none fails but one is unknown. \`score\` is the share of the weight of the
applicable checks that passed, 0 to 1; \`unknownShare\` says how much of it is unknown.

Of each entity only the checks that do not pass are listed, with the facts that were read. Those that lack most come first.
Values of one filter are alternatives; several filters must all match. Entities that do not exist, or that the caller may
not see, are left out; \`leftOut\` counts the latter. \`stale: true\` means that it could not be evaluated again in time.
Where \`nextCursor\` is there, pass it as \`cursor\` with the same filters for more.
    `.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRefs: z
            .array(z.string())
            .max(100)
            .optional()
            .describe(
              'Only these entities: full refs such as "component:default/checkout". At most 100.',
            ),
          scorecards: z
            .array(z.string())
            .optional()
            .describe(
              'Only under these scorecards: names such as "production-readiness", or refs. All where it is left out.',
            ),
          standings: z
            .array(z.string())
            .optional()
            .describe(
              'Only those that stand there: names of levels, "none", "unproven".',
            ),
          check: z
            .string()
            .optional()
            .describe(
              'Only those that fail this check (id), or of which it is unknown or waived.',
            ),
          ...selectionFields(z),
          limit: z
            .number()
            .int()
            .min(1)
            .max(100)
            .optional()
            .describe('Results per page, 20 where it is left out.'),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before, unchanged.'),
        }),
      output: z =>
        z.object({
          results: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              ownerRef: z.string().optional(),
              tier: z.string().optional(),
              scorecard: z.string().describe('Ref of the scorecard.'),
              standing: z.string(),
              since: z
                .string()
                .describe('Since when it stands there, ISO 8601.'),
              score: z.number().nullable(),
              unknownShare: z.number().nullable(),
              counts: z.record(z.number()).describe('Checks per status.'),
              nextFix: z
                .object({
                  check: z.string(),
                  title: z.string(),
                  gain: z.string().describe('What it would bring.'),
                  fix: z.string().optional().describe('How to pass it.'),
                  link: z.string().optional(),
                  template: z
                    .string()
                    .optional()
                    .describe('Ref of a scaffolder template that does it.'),
                })
                .optional(),
              checks: z
                .array(
                  z.object({
                    id: z.string(),
                    title: z.string(),
                    level: z.string(),
                    status: z.string(),
                    since: z.string(),
                    why: z.string().optional(),
                    reason: z.string().optional(),
                    fix: z.string().optional(),
                    waivedUntil: z.string().optional(),
                    facts: z
                      .array(
                        z.object({
                          fact: z.string(),
                          value: z
                            .unknown()
                            .describe('null where it is unknown.'),
                          unit: z.string().optional(),
                          reason: z.string().optional(),
                        }),
                      )
                      .describe('What the check read.'),
                  }),
                )
                .describe('Those that fail, are unknown or are waived.'),
              asOf: z.string(),
              stale: z.boolean(),
            }),
          ),
          totalItems: z.number().describe('Results on all pages.'),
          leftOut: z.number().describe('Entities that the caller may not see.'),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      {
        title: 'How a service does, and what to fix next',
        input: { entityRefs: ['component:default/checkout'] },
      },
      {
        title: 'Services of a team that reached no level',
        input: {
          scorecards: ['production-readiness'],
          owners: ['payments'],
          standings: ['none', 'unproven'],
        },
      },
      {
        title: 'How a service did at the end of last year',
        input: {
          entityRefs: ['component:default/checkout'],
          at: '2025-12-31',
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { scorecards, standings, check, at, cursor } = input;
      const page = await service.listResults(
        {
          scorecards: scorecards?.map(scorecardOf),
          selection: selectionOf(input),
          levels: standings,
          at: parseAt(at, 'at', now()),
          ...(check !== undefined && {
            checks: [check],
            statuses: ['fail', 'unknown', 'waived'] as const,
          }),
          detail: 'evidence',
          sort: 'attention',
          facets: false,
          limit: input.limit ?? DEFAULT_LIMIT,
          after: cursor === undefined ? undefined : decodeCursor(cursor),
        },
        { credentials },
      );
      const { items, totalItems, leftOut, nextCursor } = page;
      return {
        output: {
          results: items.map(toResultSummary),
          totalItems,
          leftOut,
          nextCursor,
        },
      };
    },
  });
}
