import { createMockDirectory } from '@backstage/backend-test-utils';
import { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { LocalRepositories } from './LocalRepositories';
import { RepositoryLocationProvider } from './RepositoryLocationProvider';

describe('RepositoryLocationProvider', () => {
  const root = createMockDirectory();
  const workspace = createMockDirectory({
    content: { 'catalog-info.yaml': 'kind: Component' },
  });

  it('has the catalog read all repositories, and again when there is one more', async () => {
    const repositories = LocalRepositories.create(root.path);
    const mutations: EntityProviderMutation[] = [];
    await RepositoryLocationProvider.create(repositories).connect({
      applyMutation: async mutation => {
        mutations.push(mutation);
      },
      refresh: async () => {},
    });
    await repositories.create({
      name: 'receipts',
      from: workspace.path,
      title: 'Make receipts',
      branch: 'main',
      author: { name: 'Tobias', email: 'tobias@fernway.example' },
      taskId: 'one',
    });
    const [before, after] = mutations.flatMap(mutation =>
      mutation.type === 'full'
        ? mutation.entities.map(({ entity }) => entity)
        : [],
    );
    expect(after).toMatchObject({
      kind: 'Location',
      spec: {
        type: 'file',
        targets: [root.resolve('*/catalog-info.yaml')],
        presence: 'optional',
      },
    });
    expect(after?.spec).toEqual(before?.spec);
    // What does not change is not read before its turn.
    expect(after?.metadata.annotations).not.toEqual(
      before?.metadata.annotations,
    );
  });
});
