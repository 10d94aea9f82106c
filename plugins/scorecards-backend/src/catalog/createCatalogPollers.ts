import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';

/** What is read of entities besides their names: what filters and providers of facts may look at. */
const FIELDS = [
  'metadata.uid',
  'metadata.title',
  'metadata.description',
  'metadata.labels',
  'metadata.annotations',
  'metadata.tags',
  'metadata.links',
  'spec',
  'relations',
  'status',
];

/** Read whatever the settings say: owners, and what entities are part of. */
const SURROUNDINGS = ['Group', 'System', 'Domain'];

/** What keeps in step with the catalog. */
export interface CatalogPollers {
  /** Whatever scorecards may apply to, and what is around it. */
  entities: Pick<CatalogPoller, 'read'>;
  /** Scorecards and fact schemas, whole. */
  documents: Pick<CatalogPoller, 'read'>;
}

/** Keeps in step with entities of the given kinds, groups, scorecards and fact schemas. */
export function createCatalogPollers(options: {
  catalog: CatalogService;
  auth: AuthService;
  settings: { kinds: readonly string[] };
}): CatalogPollers {
  const { catalog, auth, settings } = options;
  return {
    entities: CatalogPoller.create({
      catalog,
      auth,
      filter: { kind: [...new Set([...settings.kinds, ...SURROUNDINGS])] },
      fields: FIELDS,
    }),
    documents: CatalogPoller.create({
      catalog,
      auth,
      filter: { kind: ['Scorecard', 'FactSchema'] },
      // Others may have kinds of the same name.
      accept: entity => entity.apiVersion === CALLBOARD_API_VERSION,
    }),
  };
}
