import { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  FactSet,
  scaffolderDeclaration,
  scaffolderFacts,
} from '@callboard/backstage-plugin-scorecards-common';
import { sourceTemplateOf } from '@callboard/backstage-plugin-callboard-common';
import {
  FactProvider,
  FactRequest,
} from '@callboard/backstage-plugin-scorecards-node';
import { readEntities } from '../lib/readEntities';

/** Tells which templates entities were made from: their own annotations, and those of the templates. */
export class ScaffolderFactProvider implements FactProvider {
  readonly declaration = scaffolderDeclaration;
  readonly source = 'the software catalog';
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): ScaffolderFactProvider {
    return new ScaffolderFactProvider(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  async getFacts({
    entities,
  }: FactRequest): Promise<ReadonlyMap<string, FactSet>> {
    const templates = await readEntities(
      entities.flatMap(entity => sourceTemplateOf(entity) ?? []),
      {
        catalog: this.#catalog,
        auth: this.#auth,
        fields: ['kind', 'metadata'],
      },
    );
    return new Map(
      entities.map(entity => {
        const ref = sourceTemplateOf(entity);
        const template = ref === undefined ? undefined : templates.get(ref);
        return [stringifyEntityRef(entity), scaffolderFacts(entity, template)];
      }),
    );
  }
}
