import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readFiles, writeFile } from '../files/workspaceFiles';
import { examples } from './examples';
import { planRunbook } from './planRunbook';

const PATH = 'docs/runbooks/alerts.md';

/**
 * Writes what to do when an alert fires.
 *
 * @param options - base URL of the portal, for a link to the service
 */
export function createRunbookGenerateAction(
  options: { portalUrl?: string } = {},
) {
  return createTemplateAction({
    id: 'runbook:generate',
    description:
      'Writes a runbook with a section for each alert (meaning, impact, diagnosis, mitigation), under the anchor that the `runbook_url` of the alert names. Of a page that is there no byte is changed: sections that it lacks are added at its end. Fails where an alert would have none.',
    supportsDryRun: true,
    examples,
    schema: {
      input: {
        service: z => z.string().describe('Name or ref of the component'),
        owner: z =>
          z
            .string()
            .describe(
              'Ref of the group or user that owns it; the name of a group will do',
            ),
        title: z =>
          z
            .string()
            .optional()
            .describe(
              'What the service is called; its name where it is left out',
            ),
        alerts: z =>
          z
            .array(
              z.object({
                name: z.string(),
                severity: z.string().describe('page, ticket'),
                slo: z.string().describe('Ref of the SLO'),
                summary: z.string(),
              }),
            )
            .describe('As slo:spec:generate gives them'),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              `Of the page, relative to the workspace; ${PATH} where it is left out`,
            ),
        repositoryUrl: z =>
          z.string().optional().describe('Of the repository, for links'),
        rollback: z =>
          z
            .string()
            .optional()
            .describe('Command that brings back the version before'),
      },
      output: {
        path: z => z.string(),
        anchors: z =>
          z
            .array(z.object({ alert: z.string(), anchor: z.string() }))
            .describe('Sections by alert, without #'),
      },
    },
    async handler(ctx) {
      // What nobody filled in arrives as an empty text.
      const path = ctx.input.path || PATH;
      const existing = (await readFiles(ctx.workspacePath, [path])).get(path);
      const { content, anchors, findings } = planRunbook(
        { ...ctx.input, path, portalUrl: options.portalUrl },
        existing?.content,
      );
      if (content) {
        await writeFile(ctx.workspacePath, path, {
          content,
          executable: existing?.executable ?? false,
        });
      }
      for (const { line, message } of findings) {
        ctx.logger.warn(
          `${path}${line === undefined ? '' : `:${line}`}: ${message}`,
        );
      }
      ctx.logger.info(`${path} answers ${anchors.length} alerts`);
      ctx.output('path', path);
      ctx.output(
        'anchors',
        anchors.map(anchor => ({ ...anchor })),
      );
    },
  });
}
