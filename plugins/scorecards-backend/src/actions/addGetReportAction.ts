import { ReportGroup } from '@callboard/backstage-plugin-scorecards-common';
import { ReadService } from '../reads';
import { parseAt } from '../reads/selection/parseAt';
import { ActionContext, READ_ONLY } from './ActionContext';
import { scorecardOf, selectionOf } from './selectionOf';
import { selectionFields } from './selectionFields';

/** How many services reach which level, in total and by group. */
export function addGetReportAction(
  { actionsRegistry, now }: ActionContext,
  service: ReadService,
): void {
  actionsRegistry.register({
    name: 'get-scorecard-report',
    title: 'Get Scorecard Report',
    description: `
Reports on one scorecard: how many entities stand at which level, in total and by team, system, domain, tier or level, which
check most of a group fail, and how that moved since another instant. The numbers are those of the portal's page and of its
CSV.

Groups come worst first, by \`score\`: the share of the weight of all applicable checks that passed, 0 to 1. With
\`groupBy: owner\`, a team also counts what the teams below it own, so that groups overlap and only \`total\` counts every entity
once; \`direct\` counts without the teams below.

\`levels\` counts entities per level reached; "none" of them failed a check of the first level, "unproven" ones failed none
but have unknown results. Never count unproven ones as good or as bad. With \`compareWith\`, \`moved\` is the number of steps
of level gained less those lost, and \`previous\` the levels of then.

Only what the caller may see is counted; \`leftOut\` says how many entities are not.
    `.trim(),
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          scorecard: z
            .string()
            .describe('Name such as "production-readiness", or ref.'),
          groupBy: z
            .enum(['owner', 'system', 'domain', 'tier', 'scorecard', 'level'])
            .optional()
            .describe(
              'Owner where it is left out. With "scorecard" the groups are all scorecards.',
            ),
          ...selectionFields(z),
          compareWith: z
            .string()
            .optional()
            .describe('An earlier instant or date to compare with.'),
        }),
      output: z => {
        const levels = z
          .record(z.number())
          .describe('Entities per level, none and unproven.');
        const group = z.object({
          key: z.string().describe('Empty for those without.'),
          title: z.string(),
          parent: z.string().optional().describe('Key of the group above.'),
          entities: z.number(),
          direct: z.number(),
          levels,
          score: z.number().nullable(),
          unknownShare: z.number().nullable(),
          worstCheck: z
            .object({ id: z.string(), title: z.string(), fail: z.number() })
            .optional(),
          moved: z.number().optional(),
          previous: levels.optional(),
        });
        return z.object({
          scorecard: z.string(),
          title: z.string(),
          levels: z.array(z.string()).describe('Lowest first.'),
          at: z.string().describe('The instant it speaks of, ISO 8601.'),
          total: group,
          groups: z.array(group).describe('Worst first.'),
          checks: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              level: z.string(),
              counts: z.record(z.number()).describe('Entities per status.'),
            }),
          ),
          leftOut: z.number(),
          asOf: z.string().describe('When it was last evaluated.'),
          stale: z.boolean(),
        });
      },
    },
    examples: [
      {
        title: 'Which teams do worst, and how that moved in a month',
        input: {
          scorecard: 'production-readiness',
          compareWith: '2026-02-01',
        },
      },
      {
        title: 'The most critical services by system',
        input: {
          scorecard: 'production-readiness',
          groupBy: 'system',
          tiers: ['1'],
        },
      },
    ],
    action: async ({ input, credentials }) => {
      const { at, compareWith, groupBy = 'owner' } = input;
      const report = await service.getReport(
        {
          scorecard: scorecardOf(input.scorecard),
          selection: selectionOf(input),
          groupBy,
          at: parseAt(at, 'at', now()),
          compareWith: parseAt(compareWith, 'compareWith', now()),
        },
        { credentials },
      );
      return {
        output: {
          scorecard: report.scorecard,
          title: report.title,
          levels: report.levels,
          at: report.at,
          total: toGroup(report.total),
          groups: report.groups.map(toGroup),
          checks: report.checks,
          leftOut: report.leftOut,
          asOf: report.asOf,
          stale: report.stale ?? false,
        },
      };
    },
  });
}

/** What a model needs of a group. */
function toGroup(group: ReportGroup) {
  const { key, title, parent, entities, direct, score, worstCheck } = group;
  return {
    key,
    title,
    parent,
    entities,
    direct,
    levels: toNumbers(group.levels),
    score: score.ratio,
    unknownShare: score.unknownRatio,
    worstCheck: worstCheck && {
      id: worstCheck.id,
      title: worstCheck.title,
      fail: worstCheck.counts.fail,
    },
    moved: group.moved,
    previous: group.previous && toNumbers(group.previous),
  };
}

function toNumbers({ levels, none, unproven }: ReportGroup['levels']) {
  return { ...levels, none, unproven };
}
