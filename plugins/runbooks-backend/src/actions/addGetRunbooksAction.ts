import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { RunbookService } from '../runbooks';
import { ActionContext, READ_ONLY } from './ActionContext';
import { toFiring, toSummary } from './toSummary';

/** The runbooks of entities, and what fires for them. */
export function addGetRunbooksAction(
  { actionsRegistry }: ActionContext,
  service: RunbookService,
): void {
  actionsRegistry.register({
    name: 'get-runbooks',
    title: 'Get Runbooks',
    description: `
Finds the runbooks of services and other catalog entities, with the alerts that fire for them right now. Ask this first in
an incident: what fires comes with the page that answers it.

Runbooks are in the order in which they need attention: those that answer what fires, then the worst \`state\`:
- "dead": the page is gone;
- "incomplete": it is there and lacks what somebody under stress needs;
- "overdue": nobody has reviewed it for too long;
- "unknown": it could not be found out, for example because it asks for a sign-in. Never take it for good or for bad;
- "good": alive, complete and reviewed in time.

\`stale: true\` means that a check was due and did not happen: what is said of the page may be out of date. The same page
can be a runbook of several entities; its \`id\` is the same for all. Where \`readable\` is true, read what it says with
the action get-runbook-content and that id; otherwise people open \`url\`.

\`alertSources\` says how reading what fires goes. Where it is empty, nobody tells this portal what fires, and where each is
stale, an empty \`firing\` does not mean that all is well.

Entities that do not exist, or that the caller may not see, are left out without a word.
    `.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRefs: z
            .array(z.string())
            .min(1)
            .max(100)
            .describe(
              'Full refs of the entities, for example "component:default/checkout". 1 to 100.',
            ),
        }),
      output: z =>
        z.object({
          runbooks: z
            .array(
              z.object({
                id: z.string().describe('Of the page.'),
                entityRef: z.string().describe('Whose runbook it is.'),
                title: z.string(),
                url: z
                  .string()
                  .describe('Where people open it; for TechDocs a path.'),
                state: z
                  .string()
                  .describe('dead, incomplete, overdue, unknown or good.'),
                reason: z.string().describe('Why it is in this state.'),
                readable: z
                  .boolean()
                  .describe('Whether get-runbook-content has its text.'),
                alerts: z
                  .array(
                    z.object({
                      name: z.string(),
                      firing: z.boolean(),
                      paging: z
                        .boolean()
                        .describe('Whether it wakes somebody.'),
                      anchor: z
                        .string()
                        .optional()
                        .describe('The section of the page for it.'),
                    }),
                  )
                  .describe('The alerts that the page answers.'),
                reviewedAt: z
                  .string()
                  .optional()
                  .describe('Of the last review by a person, ISO 8601.'),
                asOf: z
                  .string()
                  .describe('When it was last checked, ISO 8601.'),
                stale: z.boolean(),
              }),
            )
            .describe('Those that need attention most first.'),
          firing: z
            .array(
              z.object({
                name: z.string(),
                entityRef: z.string().optional(),
                severity: z.string().optional(),
                paging: z.boolean(),
                status: z
                  .string()
                  .describe('firing, or suppressed: silenced or inhibited.'),
                since: z.string().describe('ISO 8601.'),
                summary: z.string().optional(),
                stale: z
                  .boolean()
                  .describe('It was not told again in time: it may be over.'),
                runbooks: z
                  .array(
                    z.object({
                      id: z.string(),
                      title: z.string(),
                      url: z.string(),
                      anchor: z.string().optional(),
                      state: z.string(),
                    }),
                  )
                  .describe('Pages that answer it, the surest first.'),
              }),
            )
            .describe('What fires, also where no runbook answers it.'),
          alertSources: z.array(
            z.object({
              name: z.string(),
              asOf: z.string().nullable(),
              stale: z.boolean(),
            }),
          ),
        }),
    },
    examples: [
      {
        title: 'What fires for a service, and what to do about it',
        input: { entityRefs: ['component:default/checkout'] },
      },
      {
        title: 'The runbooks of two services at once',
        input: {
          entityRefs: [
            'component:default/checkout',
            'component:default/ledger',
          ],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const entityRefs = parseEntityRefs(input.entityRefs, 'entityRefs');
      const { items, firing, alertSources } = await service.list(
        { entityRefs, words: [], facets: false },
        { credentials },
      );
      return {
        output: {
          runbooks: items.map(toSummary),
          firing: firing.map(toFiring),
          alertSources: (alertSources ?? []).map(({ name, asOf, stale }) => ({
            name,
            asOf,
            stale,
          })),
        },
      };
    },
  });
}
