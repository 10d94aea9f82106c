import { createHash } from 'node:crypto';
import { join } from 'node:path';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { LocalRepositories } from './LocalRepositories';

/**
 * Has the catalog read the catalog-info.yaml of every repository on this machine, through one glob, and at once after a
 * repository was made: a Git host would send a webhook.
 */
export class RepositoryLocationProvider implements EntityProvider {
  readonly #repositories: LocalRepositories;

  static create(repositories: LocalRepositories): RepositoryLocationProvider {
    return new RepositoryLocationProvider(repositories);
  }

  private constructor(repositories: LocalRepositories) {
    this.#repositories = repositories;
  }

  getProviderName(): string {
    return 'DemoRepositories';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    const tell = async () =>
      connection.applyMutation({
        type: 'full',
        entities: [
          {
            entity: await this.#location(),
            locationKey: this.getProviderName(),
          },
        ],
      });
    // A location that changed is read at once, not when its turn comes.
    this.#repositories.onCreated(tell);
    await tell();
  }

  async #location(): Promise<Entity> {
    const { root } = this.#repositories;
    const names = await this.#repositories.names();
    // The catalog lets only what comes from files lead to files.
    const source = `file:${root}`;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Location',
      metadata: {
        name: 'demo-repositories',
        description: 'Repositories that templates made on this machine',
        annotations: {
          [ANNOTATION_LOCATION]: source,
          [ANNOTATION_ORIGIN_LOCATION]: source,
          'demo.callboard.dev/repositories': createHash('sha256')
            .update(names.join('\n'))
            .digest('hex'),
        },
      },
      spec: {
        type: 'file',
        targets: [join(root, '*', 'catalog-info.yaml')],
        presence: 'optional',
      },
    };
  }
}
