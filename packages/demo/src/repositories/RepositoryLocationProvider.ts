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

const SOURCE = 'demo-repositories:local';

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
        entities: [{ entity: await this.#location(), locationKey: SOURCE }],
      });
    // A location that changed is read at once, not when its turn comes.
    this.#repositories.onCreated(tell);
    await tell();
  }

  async #location(): Promise<Entity> {
    const names = await this.#repositories.names();
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Location',
      metadata: {
        name: 'demo-repositories',
        description: 'Repositories that templates made on this machine',
        annotations: {
          [ANNOTATION_LOCATION]: SOURCE,
          [ANNOTATION_ORIGIN_LOCATION]: SOURCE,
          'demo.callboard.dev/repositories': createHash('sha256')
            .update(names.join('\n'))
            .digest('hex'),
        },
      },
      spec: {
        type: 'file',
        targets: [join(this.#repositories.root, '*', 'catalog-info.yaml')],
        presence: 'optional',
      },
    };
  }
}
