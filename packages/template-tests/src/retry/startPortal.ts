import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  isTemplateEntityV1beta3,
  TemplateEntityV1beta3,
} from '@backstage/plugin-scaffolder-common';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import databaseWorkspaces from '@backstage/plugin-scaffolder-backend-module-workspace-database';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import scaffolderModuleCallboard from '@callboard/backstage-plugin-scaffolder-backend-module-callboard';
import { LocalRepositories, localGitActionsModule } from '@callboard/demo';
import { company } from '../harness/company';
import { readTemplateFolder, TEMPLATES } from '../harness/templateFolder';

/** A step that fails whenever it is asked to, once. */
export const FAIL_ONCE = 'test:fail-once';

/** Which attempts fail, by what the step is given. */
const failed = new Set<string>();

const failOnceModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'fail-once',
  register(env) {
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      async init({ actions }) {
        actions.addActions(
          createTemplateAction({
            id: FAIL_ONCE,
            description: 'Fails the first time a task reaches it',
            schema: { input: {}, output: {} },
            async handler(ctx) {
              if (!failed.has(ctx.task.id)) {
                failed.add(ctx.task.id);
                throw new Error('The machine went away');
              }
            },
          }),
        );
      },
    });
  },
});

function templateOf(name: string): TemplateEntityV1beta3 {
  const { entity } = readTemplateFolder(name);
  if (!isTemplateEntityV1beta3(entity)) {
    throw new TypeError(`templates/${name}/template.yaml is no template`);
  }
  return entity;
}

/** Ids of the steps of a template, by its file. */
export function stepsOf(name: string): string[] {
  return templateOf(name).spec.steps.map((step, index) => {
    if (!step.id) throw new TypeError(`steps[${index}] of ${name} has no id`);
    return step.id;
  });
}

/** The template as the catalog has it, with a step that fails once after the one of the given id. */
function templateThatFailsAfter(
  name: string,
  id?: string,
): TemplateEntityV1beta3 {
  const template = templateOf(name);
  const failing = { id: 'fail-once', name: 'Fail once', action: FAIL_ONCE };
  const location = `file:${join(TEMPLATES, name, 'template.yaml')}`;
  return {
    ...template,
    metadata: {
      ...template.metadata,
      name: id ? `${name}-${id}` : name,
      namespace: 'default',
      annotations: {
        ...template.metadata.annotations,
        'backstage.io/managed-by-location': location,
        'backstage.io/managed-by-origin-location': location,
      },
    },
    spec: {
      ...template.spec,
      steps: template.spec.steps.flatMap(step =>
        step.id === id ? [step, failing] : [step],
      ),
    },
  };
}

/** A portal with a scaffolder that takes up runs where they failed, local repositories, and a provider that pages. */
export async function startPortal(options: {
  template: string;
  repositories: LocalRepositories;
  pagerDutyUrl: string;
  keepsWorkspaces: boolean;
}) {
  const { template, repositories, pagerDutyUrl, keepsWorkspaces } = options;
  return startTestBackend({
    features: [
      scaffolderPlugin,
      databaseWorkspaces,
      scaffolderModuleCallboard,
      localGitActionsModule({ repositories, url: 'http://git.example' }),
      failOnceModule,
      catalogServiceMock.factory({
        entities: [
          ...company(),
          templateThatFailsAfter(template),
          ...stepsOf(template).map(id => templateThatFailsAfter(template, id)),
        ],
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost' },
          scaffolder: {
            taskRecovery: {
              enabled: true,
              ...(keepsWorkspaces && { workspaceProvider: 'database' }),
            },
          },
          callboard: {
            scaffolder: {
              paging: [
                {
                  provider: 'pagerduty',
                  apiUrl: pagerDutyUrl,
                  token: 'secret',
                  from: 'portal@fernway.example',
                  escalationPolicy: 'PESCALATE',
                  allowedHosts: [new URL(pagerDutyUrl).host],
                },
              ],
            },
          },
        },
      }),
    ],
  });
}
