import {
  createBackendModule,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { copyRepository } from './repositories';

/** Stands for the demo's action of the same name, which would bring the whole demo along; a dry run calls neither. */
const publishLocalGit = createTemplateAction({
  id: 'publish:local-git',
  description: 'Publishes the workspace as a repository on this machine.',
  schema: {
    input: {
      name: z => z.string(),
      title: z => z.string().optional(),
      description: z => z.string().optional(),
      branch: z => z.string().optional(),
      mode: z => z.enum(['create', 'propose']).optional(),
    },
    output: { remoteUrl: z => z.string() },
  },
  async handler() {
    throw new Error('publish:local-git was called in a dry run');
  },
});

/** Stands for the demo's action of the same name, which a dry run does call. */
const fetchLocalGit = createTemplateAction({
  id: 'fetch:local-git',
  description: 'Copies a repository on this machine into the workspace.',
  supportsDryRun: true,
  schema: {
    input: {
      name: z => z.string(),
      targetPath: z => z.string().optional(),
    },
  },
  async handler({ input: { name, targetPath = '.' }, workspacePath }) {
    copyRepository(name, resolveSafeChildPath(workspacePath, targetPath));
  },
});

/** A module with them. */
export const localGit = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'local-git',
  register: env =>
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      init: async ({ actions }) =>
        actions.addActions(publishLocalGit, fetchLocalGit),
    }),
});
