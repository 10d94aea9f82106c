import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { LocalRepositories, Publication } from './LocalRepositories';

const DEFAULT_BRANCH = 'main';

/** Who asked for the commit, as Git spells it. */
function authorOf(
  user: ActionContext<JsonObject>['user'],
): Publication['author'] {
  const profile = user?.entity?.spec?.profile;
  return {
    name: profile?.displayName ?? user?.ref ?? 'Scaffolder',
    email: profile?.email ?? 'scaffolder@fernway.example',
  };
}

/** `publish:local-git`: what `publish:github` is to a Git host, on this machine. */
export function createPublishLocalGitAction(options: {
  repositories: LocalRepositories;
  /** Address under which repositories are seen. */
  url: string;
}) {
  return createTemplateAction({
    id: 'publish:local-git',
    description:
      'Makes a Git repository of the workspace on the machine of the portal, or a branch of one that is there',
    examples: [
      {
        description: 'A new repository',
        example: `steps:
  - action: publish:local-git
    id: publish-local
    input:
      name: receipts
      description: Receipts of card payments`,
      },
      {
        description: 'A branch for review',
        example: `steps:
  - action: publish:local-git
    id: publish-local
    input:
      name: receipts
      mode: propose
      branch: upgrade-1.1.0
      title: Bring to version 1.1.0 of the template`,
      },
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        title: z =>
          z.string().optional().describe('First line of the commit message'),
        description: z =>
          z.string().optional().describe('The rest of the commit message'),
        branch: z =>
          z.string().optional().describe('Branch; main where left out'),
        mode: z =>
          z
            .enum(['create', 'propose'])
            .optional()
            .describe(
              'create (where left out) makes a repository, propose a branch of one that is there',
            ),
      },
      output: {
        remoteUrl: z => z.string().describe('Where the repository is seen'),
        repositoryPath: z => z.string().describe('Its folder'),
        branch: z => z.string(),
        commit: z => z.string(),
      },
    },
    async handler(ctx) {
      const { name, title, description, mode = 'create' } = ctx.input;
      const publication = {
        name,
        from: ctx.workspacePath,
        title: title ?? `Make ${name}`,
        description,
        branch: ctx.input.branch ?? DEFAULT_BRANCH,
        author: authorOf(ctx.user),
        taskId: ctx.task.id,
      };
      const { path, branch, commit } = await ctx.checkpoint({
        key: `${mode}.${name}.${publication.branch}`,
        fn: async () => ({
          ...(await options.repositories[mode](publication)),
        }),
      });
      ctx.logger.info(`Committed ${commit} on ${branch} of ${path}`);
      ctx.output('remoteUrl', `${options.url}/${name}`);
      ctx.output('repositoryPath', path);
      ctx.output('branch', branch);
      ctx.output('commit', commit);
    },
  });
}

/** `fetch:local-git`: the files of a repository on this machine into the workspace. */
export function createFetchLocalGitAction(options: {
  repositories: LocalRepositories;
}) {
  return createTemplateAction({
    id: 'fetch:local-git',
    description:
      'Copies what is committed in a Git repository on the machine of the portal into the workspace',
    supportsDryRun: true,
    examples: [
      {
        description: 'The repository of a service',
        example: `steps:
  - action: fetch:local-git
    id: fetch-local
    input:
      name: receipts`,
      },
    ],
    schema: {
      input: {
        name: z => z.string().describe('Name of the repository'),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace; the workspace where left out'),
      },
    },
    async handler(ctx) {
      const { name, targetPath = '.' } = ctx.input;
      await options.repositories.copyTo(
        name,
        resolveSafeChildPath(ctx.workspacePath, targetPath),
      );
    },
  });
}
