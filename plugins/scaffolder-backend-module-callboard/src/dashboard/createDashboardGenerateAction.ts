import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { createPathFilter } from '../files/createPathFilter';
import { listFiles, readFiles } from '../files/workspaceFiles';
import { readLegalRef } from '../lib/readLegalRef';
import { writeNewFiles } from '../lib/writeNewFiles';
import { readSlos } from '../slo/readSlos';
import { examples } from './examples';
import { toDashboard } from './toDashboard';

const PATH = 'monitoring/dashboard.json';
const SLOS = 'slos/*.yaml';

/**
 * `dashboard:generate`: draws the SLOs in the workspace.
 *
 * @param options - base URL of the portal, for links to it
 */
export function createDashboardGenerateAction(
  options: { portalUrl?: string } = {},
) {
  return createTemplateAction({
    id: 'dashboard:generate',
    description:
      'Writes a Grafana dashboard of the SLOs in the workspace: what is kept, the error budget left, burn rates with the limits of the alerts, and traffic, from the very series that the rules record. The data source is a variable. Changes nothing outside the workspace and overwrites nothing in it.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        service: z =>
          z.string().describe('Name or ref of the component it is about.'),
        title: z =>
          z.string().optional().describe('Title; made up where left out.'),
        slos: z =>
          z
            .string()
            .optional()
            .describe(`Glob of the OpenSLO documents; ${SLOS} where left out.`),
        path: z =>
          z
            .string()
            .optional()
            .describe(`Path of the dashboard; ${PATH} where left out.`),
      },
      output: {
        path: z => z.string().describe('Path of the dashboard.'),
        uid: z =>
          z.string().describe('Its uid in Grafana, the same each time.'),
      },
    },
    async handler(ctx) {
      const { title, slos = SLOS, path = PATH } = ctx.input;
      const service = readLegalRef(ctx.input.service, 'component');
      if (!service) {
        throw new InputError(
          `service: ${expectedFound(
            'the name or ref of a component',
            ctx.input.service,
          )}`,
        );
      }
      const isSlo = createPathFilter([slos]);
      const paths = await listFiles(ctx.workspacePath);
      const files = await readFiles(ctx.workspacePath, paths.filter(isSlo));
      const definitions = readSlos(
        new Map(
          [...files].map(([file, { content }]) => [file, content.toString()]),
        ),
      );
      if (definitions.length === 0) {
        throw new InputError(
          `slos: expected files with OpenSLO SLOs at ${slos}, found none`,
        );
      }
      const dashboard = toDashboard({
        service,
        title,
        definitions,
        portalUrl: options.portalUrl,
      });
      const content = Buffer.from(`${JSON.stringify(dashboard, null, 2)}\n`);
      await writeNewFiles(
        ctx.workspacePath,
        new Map([[path, { content, executable: false }]]),
      );
      ctx.output('path', path);
      ctx.output('uid', dashboard.uid);
    },
  });
}
