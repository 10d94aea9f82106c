import {
  decodeCursor,
  parseEntityRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { ServiceCoverage } from '@callboard/backstage-plugin-runbooks-common';
import { CoverageService } from '../alertCoverage';
import { ActionContext, READ_ONLY } from './ActionContext';

/** Whether paging alerts lead to runbooks that help. */
export function addListCoverageAction(
  { actionsRegistry }: ActionContext,
  service: CoverageService,
): void {
  actionsRegistry.register({
    name: 'list-runbook-coverage',
    title: 'List Runbook Coverage',
    description: `
Lists services with whether their paging alerts lead to runbooks that help, the worst first.

The \`state\` of a service is that of its worst paging alert:
- "dead": an alert leads to a page that is gone;
- "missing": an alert leads to no page;
- "weak": an alert leads to a page that is incomplete or overdue for review;
- "unknown": whether the page helps could not be found out. Never count it as covered or as missing;
- "covered": every paging alert leads to a page that is alive, complete and reviewed in time;
- "no-alerts": no alert is known that would page. That says nothing about runbooks.

\`counts\` has the number of services per state whatever \`states\` asks for, \`alertCounts\` that of their paging alerts. Of
each service, the paging alerts that are not covered are listed with the reason.

Values of one filter are alternatives; several filters must all match. Services that the caller may not see are neither
listed nor counted. Where \`nextCursor\` is there, pass it as \`cursor\` with the same filters for more.
    `.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRefs: z
            .array(z.string())
            .optional()
            .describe(
              'Only these entities, also those that are no services. Full refs such as "component:default/checkout".',
            ),
          owners: z
            .array(z.string())
            .optional()
            .describe(
              'Only of these owners: refs such as "group:default/payments", or names of groups.',
            ),
          tiers: z
            .array(z.string())
            .optional()
            .describe('Only of these tiers; "1" is the most critical.'),
          states: z
            .array(
              z.enum([
                'dead',
                'missing',
                'weak',
                'unknown',
                'covered',
                'no-alerts',
              ]),
            )
            .optional()
            .describe('Only in these states; all where it is left out.'),
          limit: z
            .number()
            .int()
            .min(1)
            .max(500)
            .optional()
            .describe('Services per page, 50 where it is left out.'),
          cursor: z
            .string()
            .optional()
            .describe('The nextCursor of the page before, unchanged.'),
        }),
      output: z =>
        z.object({
          services: z.array(
            z.object({
              entityRef: z.string(),
              title: z.string(),
              ownerRef: z.string().optional(),
              tier: z.string().optional(),
              state: z.string(),
              reason: z.string(),
              uncovered: z
                .array(
                  z.object({
                    name: z.string(),
                    severity: z.string().optional(),
                    state: z.string(),
                    reason: z.string(),
                  }),
                )
                .describe('Paging alerts that are not covered, worst first.'),
            }),
          ),
          totalItems: z.number().describe('Services on all pages.'),
          counts: z.record(z.number()).describe('Services per state.'),
          alertCounts: z
            .record(z.number())
            .describe('Paging alerts per state.'),
          nextCursor: z.string().optional(),
        }),
    },
    examples: [
      { title: 'How well alerts are covered, everywhere', input: {} },
      {
        title: 'What a team has to mend first',
        input: {
          owners: ['group:default/payments'],
          states: ['dead', 'missing'],
        },
      },
      {
        title: 'One service',
        input: { entityRefs: ['component:default/checkout'] },
      },
    ],
    action: async ({ input, credentials }) => {
      const { entityRefs, owners, tiers, states, limit = 50, cursor } = input;
      const page = await service.list(
        {
          entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRefs'),
          owners:
            owners &&
            parseEntityRefs(owners, 'owners', { defaultKind: 'group' }),
          tiers,
          states,
          words: [],
          facets: false,
          limit,
          after: cursor === undefined ? undefined : decodeCursor(cursor),
        },
        { credentials },
      );
      const { items, totalItems, counts, alertCounts, nextCursor } = page;
      return {
        output: {
          services: items.map(toService),
          totalItems,
          counts,
          alertCounts,
          nextCursor,
        },
      };
    },
  });
}

/** What a model needs of a service: what is wrong, not what is in order. */
function toService(coverage: ServiceCoverage) {
  const { entityRef, title, ownerRef, tier, state, reason, alerts } = coverage;
  return {
    entityRef,
    title,
    ownerRef,
    tier,
    state,
    reason,
    uncovered: alerts
      .filter(alert => alert.paging && alert.state !== 'covered')
      .map(alert => ({
        name: alert.name,
        severity: alert.severity,
        state: alert.state,
        reason: alert.reason,
      })),
  };
}
