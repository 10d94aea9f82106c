import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { TIER_TARGETS } from '@callboard/backstage-plugin-scorecards-common';
import { ENTITY_FILE } from '../entityFile/entityFile';
import { examples } from './examples';
import { deriveFacts } from './facts';
import {
  compileUsable,
  describeMissed,
  describeReadiness,
  judgeLevel,
  judgeReadiness,
} from './judge';
import { readDeclarations } from './readDeclarations';
import { readScorecards } from './readScorecards';
import { readSurroundings } from './readSurroundings';
import { readWorkspace, withProvenance } from './readWorkspace';
import { inputSchema, outputSchema, toOutput } from './schema';

/** What holding a workspace against scorecards needs. */
export interface ReadinessOptions {
  catalog: CatalogService;
  auth: AuthService;
  discovery: DiscoveryService;
  /** Ratio 0..1 by tier, as the facts of SLOs compare with; their usual ones where it is left out. */
  tierTargets?: Readonly<Record<string, number>>;
  /** The system's clock where it is left out. */
  now?: () => Date;
}

/** Holds the workspace against the scorecards that will apply to it. */
export function createReadinessEvaluateAction({
  catalog,
  auth,
  discovery,
  tierTargets = TIER_TARGETS,
  now = () => new Date(),
}: ReadinessOptions) {
  return createTemplateAction({
    id: 'readiness:evaluate',
    description:
      'Holds what was made against the scorecards of the catalog that will apply to it, before it is published: score, level and gaps. What only running can tell is unknown, neither good nor bad.',
    supportsDryRun: true,
    examples,
    schema: { input: inputSchema, output: outputSchema },
    async handler(ctx) {
      const { entityFile = ENTITY_FILE, minimumLevel } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      const asInitiator = { catalog, credentials };
      const read = await readWorkspace(ctx.workspacePath, entityFile);
      const entity = withProvenance(read.entity, ctx.templateInfo);
      const { scorecards, problems } = await readScorecards(
        ctx.input.scorecards,
        asInitiator,
      );
      const variables = await readDeclarations({
        auth,
        discovery,
        credentials,
        logger: ctx.logger,
      });
      const judged = {
        entity,
        now: now(),
        facts: deriveFacts({
          ...read,
          entity,
          entityFile,
          surroundings: await readSurroundings(entity, asInitiator),
          tierTargets,
          now: now(),
        }),
      };
      const results = scorecards.flatMap(
        scorecard =>
          judgeReadiness(compileUsable(scorecard, variables), judged) ?? [],
      );
      const summary = describeReadiness(results, problems);
      ctx.logger.info(summary);
      ctx.output('results', results.map(toOutput));
      ctx.output('summary', summary);
      if (minimumLevel !== undefined) {
        const { asked, missed, unproven } = judgeLevel(results, minimumLevel);
        if (asked.length === 0) {
          throw new InputError(
            `minimumLevel: expected a level of a scorecard that applies, found ${JSON.stringify(
              minimumLevel,
            )}`,
          );
        }
        if (missed.length > 0) {
          throw new InputError(
            [
              `It does not reach ${minimumLevel}:`,
              ...describeMissed(missed, minimumLevel).map(one => `- ${one}`),
            ].join('\n'),
          );
        }
        for (const { title } of unproven) {
          ctx.logger.warn(
            `Whether it reaches ${minimumLevel} of ${title} can be known only once it runs`,
          );
        }
      }
    },
  });
}
