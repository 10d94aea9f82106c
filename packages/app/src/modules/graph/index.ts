import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  RELATION_MEASURED_BY,
  RELATION_MEASURES,
  RELATION_REFERENCED_BY,
  RELATION_REFERENCES,
} from '@callboard/backstage-plugin-slo-common';

const pairs: [string, string][] = [
  [RELATION_MEASURES, RELATION_MEASURED_BY],
  [RELATION_REFERENCES, RELATION_REFERENCED_BY],
];

const graphApi = ApiBlueprint.make({
  params: define =>
    define({
      api: catalogGraphApiRef,
      deps: {},
      factory: () =>
        new DefaultCatalogGraphApi({
          knownRelations: [...ALL_RELATIONS, ...pairs.flat()],
          knownRelationPairs: [...ALL_RELATION_PAIRS, ...pairs],
          // Optional by its type, yet the constructor fails without it.
          defaultRelationTypes: { exclude: [] },
        }),
    }),
});

/** Draws the relations of SLOs in the catalog's graphs, which show only the types they know. */
export const graphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphApi],
});
