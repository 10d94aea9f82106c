import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { writeNewFiles } from '../../lib/writeNewFiles';
import { examples } from './examples';
import { PAGERS } from './pagers';
import { AlertRouteSettings, planAlertRoute } from './planAlertRoute';

const PATH = 'monitoring/alertmanager.yaml';

/** Writes where the alerts of a service go, and the proof that they get there. */
export function createOnCallRouteGenerateAction({
  settings,
}: {
  settings: AlertRouteSettings;
}) {
  return createTemplateAction({
    id: 'oncall:route:generate',
    description:
      'Writes a configuration of Alertmanager that brings the alerts of one service to its owner, and beside it a script of tests (`alertmanager.test.sh`) that prove it with amtool. Alerts are told by their label `entity_ref`; severities page and critical page, ticket, warning and info open a ticket, anything else pages. Secrets are read from files, never written. A file that is there and says something else is left, and the step fails.',
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
        pager: z =>
          z.enum(PAGERS).describe('What pages: a provider, or `webhook`'),
        path: z =>
          z
            .string()
            .optional()
            .describe(
              `Of the configuration, relative to the workspace; ${PATH} where it is left out`,
            ),
        webhookUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Address that alerts are posted to, without anything secret; `{service}` and `{severity}` (page, ticket) are filled in. For grafana, incidentio, goalert and webhook',
            ),
      },
      output: {
        path: z => z.string().describe('Of the configuration'),
        testsPath: z => z.string().describe('Of the script that proves it'),
        receivers: z =>
          z
            .object({ page: z.string(), ticket: z.string() })
            .describe('Names of the receivers in it'),
      },
    },
    async handler(ctx) {
      // What nobody filled in arrives as an empty text.
      const path = ctx.input.path || PATH;
      const webhookUrl = ctx.input.webhookUrl || undefined;
      const plan = planAlertRoute({ ...ctx.input, path, webhookUrl }, settings);
      await writeNewFiles(ctx.workspacePath, plan.files);
      if (plan.isUnaddressed) {
        ctx.logger.warn(
          `${path} does not say yet where alerts are posted to: nobody is told of them until somebody writes it there`,
        );
      }
      ctx.logger.info(
        `Alerts that page go to ${plan.receivers.page}, others to ${plan.receivers.ticket}`,
      );
      ctx.output('path', path);
      ctx.output('testsPath', plan.testsPath);
      ctx.output('receivers', plan.receivers);
    },
  });
}
