import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';

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

/** A module with it. */
export const localGit = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'local-git',
  register: env =>
    env.registerInit({
      deps: { actions: scaffolderActionsExtensionPoint },
      init: async ({ actions }) => actions.addActions(publishLocalGit),
    }),
});
