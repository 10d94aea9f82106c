import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  createFetchLocalGitAction,
  createPublishLocalGitAction,
} from './actions';
import { LocalRepositories } from './LocalRepositories';

const URL = 'http://localhost:7007/api/demo/repositories';

describe('actions of repositories on this machine', () => {
  const root = createMockDirectory();
  const workspace = createMockDirectory();
  const repositories = LocalRepositories.create(root.path);
  const publish = createPublishLocalGitAction({ repositories, url: URL });
  const fetchLocal = createFetchLocalGitAction({ repositories });

  /** One attempt at a step; attempts that share checkpoints belong to one task. */
  async function attempt(input: {
    name: string;
    mode?: 'create' | 'propose';
    branch?: string;
  }) {
    const outputs: Record<string, unknown> = {};
    const context = createMockActionContext({
      input,
      workspacePath: workspace.path,
      task: { id: 'task-1' },
      user: { ref: 'user:default/tobias.reinholt' },
    });
    await publish.handler({
      ...context,
      checkpoint: async ({ fn }) => fn(),
      output: (name, value) => {
        outputs[name] = value;
      },
    });
    return outputs;
  }

  beforeEach(() => {
    root.clear();
    workspace.setContent({ 'catalog-info.yaml': 'kind: Component' });
  });

  it('make a repository, and say where it is', async () => {
    expect(await attempt({ name: 'receipts' })).toEqual({
      remoteUrl: `${URL}/receipts`,
      repositoryPath: root.resolve('receipts'),
      branch: 'main',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  });

  it('make nothing twice when a first attempt was not noted', async () => {
    const first = await attempt({ name: 'receipts' });
    // The workspace is gone: what was made is found, not made again.
    workspace.clear();
    expect(await attempt({ name: 'receipts' })).toEqual(first);
    expect(await repositories.names()).toEqual(['receipts']);
  });

  it('bring files back into the workspace, in a dry run too', async () => {
    await attempt({ name: 'receipts' });
    workspace.clear();
    await fetchLocal.handler({
      ...createMockActionContext({
        input: { name: 'receipts', targetPath: 'repository' },
        workspacePath: workspace.path,
      }),
      isDryRun: true,
    });
    expect(workspace.content()).toEqual({
      repository: { 'catalog-info.yaml': 'kind: Component' },
    });
    expect(fetchLocal.supportsDryRun).toBe(true);
    expect(publish.supportsDryRun).toBeFalsy();
  });
});
