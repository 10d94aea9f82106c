import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { writeNewFiles } from '../lib/writeNewFiles';
import { examples } from './examples';
import { generateSloFiles } from './generateSloFiles';
import { readIndicators } from './readIndicators';

/**
 * `slo:spec:generate`: turns a tier and indicators into SLO documents, alert rules and tests that prove them.
 *
 * @param options - base URL of the portal, for a link in each alert; the DataSource where a template names none
 */
export function createSloSpecGenerateAction(
  options: { portalUrl?: string; dataSource?: string } = {},
) {
  return createTemplateAction({
    id: 'slo:spec:generate',
    description:
      'Writes what a service promises: an OpenSLO document per indicator with the targets of the tier, the Prometheus rules that record them and alert on burning budgets, and promtool tests of those rules. Changes nothing outside the workspace and overwrites nothing in it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        service: z =>
          z.string().describe('Name or ref of the component that promises.'),
        owner: z =>
          z.string().describe('Ref of the group (or user) that is alerted.'),
        tier: z =>
          z
            .enum(['1', '2', '3', '4'])
            .describe(
              'How critical the service is, "1" most: the targets, and whether alerts page (tier 4 only opens tickets).',
            ),
        targetPercent: z =>
          z
            .number()
            .optional()
            .describe(
              'Promised availability, above 0 and below 100, for indicators of the kinds availability and ratio; the tier says it where left out.',
            ),
        indicators: z =>
          z
            .array(
              z.object({
                kind: z
                  .string()
                  .describe('availability, latency, ratio or threshold.'),
                name: z
                  .string()
                  .describe("End of the SLO's name: a-z, 0-9, -."),
                title: z.string().optional().describe('For people.'),
                target: z
                  .number()
                  .optional()
                  .describe("Ratio 0..1 in place of the tier's."),
                metric: z
                  .string()
                  .optional()
                  .describe('availability: a counter of requests.'),
                errors: z
                  .string()
                  .optional()
                  .describe(
                    'availability: label matchers of failed requests, such as status=~"5..".',
                  ),
                histogram: z
                  .string()
                  .optional()
                  .describe('latency: a classic histogram without _bucket.'),
                selector: z
                  .string()
                  .optional()
                  .describe(
                    'availability, latency: label matchers of the series of this service.',
                  ),
                threshold: z
                  .number()
                  .optional()
                  .describe(
                    "latency: one of the histogram's bounds, in seconds.",
                  ),
                total: z
                  .string()
                  .optional()
                  .describe('ratio: PromQL over growing counters, all events.'),
                good: z
                  .string()
                  .optional()
                  .describe('ratio: good events; either good or bad.'),
                bad: z
                  .string()
                  .optional()
                  .describe('ratio: bad events; either good or bad.'),
                query: z
                  .string()
                  .optional()
                  .describe('threshold: PromQL of the value.'),
                op: z
                  .string()
                  .optional()
                  .describe('threshold: lt, lte, gt or gte.'),
                value: z
                  .number()
                  .optional()
                  .describe('threshold: what the value is compared with.'),
                slice: z
                  .string()
                  .optional()
                  .describe(
                    'threshold: length of the slices of time that are judged, 1m to 5m; 1m where left out.',
                  ),
              }),
            )
            .describe(
              'What is measured; one SLO each, with a name of its own.',
            ),
        dataSource: z =>
          z
            .string()
            .optional()
            .describe(
              'Name of the DataSource document to ask; that of the configuration where left out.',
            ),
        runbookUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Address of the runbook, with a section per alert: each alert links to its own.',
            ),
        directory: z =>
          z
            .string()
            .optional()
            .describe('Folder of the documents; slos where left out.'),
        rulesDirectory: z =>
          z
            .string()
            .optional()
            .describe('Folder of the rules; monitoring where left out.'),
      },
      output: {
        slos: z => z.array(z.string()).describe('Refs of the SLOs.'),
        documents: z => z.array(z.string()).describe('Paths of the documents.'),
        rulesFile: z => z.string().describe('Path of the rules.'),
        testsFile: z => z.string().describe("Path of the rules' tests."),
        alerts: z =>
          z
            .array(
              z.object({
                name: z.string(),
                severity: z.string(),
                slo: z.string(),
                summary: z.string(),
              }),
            )
            .describe('The alerts in the rules, in their order.'),
      },
    },
    async handler(ctx) {
      const { directory = 'slos', rulesDirectory = 'monitoring' } = ctx.input;
      const made = generateSloFiles(
        {
          ...ctx.input,
          dataSource: ctx.input.dataSource || options.dataSource,
          directory,
          rulesDirectory,
          indicators: readIndicators(ctx.input.indicators),
        },
        options.portalUrl,
      );
      await writeNewFiles(ctx.workspacePath, made.files);
      for (const warning of made.warnings) ctx.logger.warn(warning);
      ctx.logger.info(
        `${made.slos.join(', ')}: ${made.alerts.length} alerts in ${
          made.rulesFile
        }`,
      );
      ctx.output('slos', made.slos);
      ctx.output('documents', made.documents);
      ctx.output('rulesFile', made.rulesFile);
      ctx.output('testsFile', made.testsFile);
      ctx.output('alerts', made.alerts);
    },
  });
}
