import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { ON_CALL_SCHEDULE_KIND } from '@callboard/backstage-plugin-oncall-common';

/** What is read of entities besides their names. */
const FIELDS = [
  'metadata.title',
  'metadata.labels',
  'metadata.annotations',
  'metadata.links',
  'spec.type',
  'spec.profile',
  'relations',
];

/** What keeps in step with the catalog. */
export interface CatalogPollers {
  /** Whatever somebody may answer for, people and groups. */
  entities: CatalogPoller;
  /** The documents, whole. */
  documents: CatalogPoller;
}

/** Keeps in step with the schedules of the catalog, with people and groups, and with what people answer for. */
export function createCatalogPollers(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogPollers {
  const { catalog, auth } = options;
  return {
    entities: CatalogPoller.create({
      catalog,
      auth,
      filter: {
        kind: ['Component', 'System', 'API', 'Resource', 'Group', 'User'],
      },
      fields: FIELDS,
    }),
    documents: CatalogPoller.create({
      catalog,
      auth,
      filter: { kind: ON_CALL_SCHEDULE_KIND },
      // Others may have a kind of the same name.
      accept: entity => entity.apiVersion === CALLBOARD_API_VERSION,
    }),
  };
}
