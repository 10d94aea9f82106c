import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogDeclaration,
  catalogFactsOf,
  FactSet,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';
import { EntityStore, GroupStore } from '../../catalog';

/** What the projection of the catalog tells. */
export interface CatalogFactProviderOptions {
  entities: Pick<EntityStore, 'byRefs'>;
  groups: Pick<GroupStore, 'list'>;
}

/** Tells what the catalog says of entities; asks the projection, not the catalog. */
export class CatalogFactProvider implements FactProvider {
  readonly #options: CatalogFactProviderOptions;
  readonly declaration = catalogDeclaration;
  readonly source = 'The software catalog';
  readonly batchSize = 10_000;

  static create(options: CatalogFactProviderOptions): CatalogFactProvider {
    return new CatalogFactProvider(options);
  }

  private constructor(options: CatalogFactProviderOptions) {
    this.#options = options;
  }

  async getFacts({
    entities,
    now,
  }: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    const refs = entities.map(entity => stringifyEntityRef(entity));
    const known = await this.#options.entities.byRefs(refs);
    const groups = new Set(
      (await this.#options.groups.list()).map(({ ref }) => ref),
    );
    const found = new Map<string, FactSet>();
    entities.forEach((entity, index) => {
      const ref = refs[index] ?? '';
      const context = known.get(ref);
      if (context) {
        found.set(ref, catalogFactsOf(entity, { ...context, groups }, now));
      }
    });
    return found;
  }
}
