import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { isOpenSloApiVersion } from '@callboard/backstage-plugin-slo-common';

/** Kinds of entities that may have runbooks. */
export const SUBJECT_KINDS = ['Component', 'System', 'API', 'Resource'];

/** What is read of entities besides their names. */
const FIELDS = [
  'metadata.title',
  'metadata.labels',
  'metadata.annotations',
  'metadata.links',
  'spec.type',
  'relations',
];

/** What keeps in step with the catalog. */
export interface CatalogPollers {
  /** Whatever may have runbooks. */
  entities: CatalogPoller;
  /** The SLOs with everything their alerts are made of, whole. */
  documents: CatalogPoller;
}

/** Keeps in step with what may have runbooks, and with the SLOs whose alerts need them. */
export function createCatalogPollers(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogPollers {
  const { catalog, auth } = options;
  return {
    entities: CatalogPoller.create({
      catalog,
      auth,
      filter: { kind: SUBJECT_KINDS },
      fields: FIELDS,
    }),
    documents: CatalogPoller.create({
      catalog,
      auth,
      filter: {
        kind: ['SLO', 'SLI', 'DataSource', 'AlertPolicy', 'AlertCondition'],
      },
      // Others may have kinds of the same name.
      accept: entity => isOpenSloApiVersion(entity.apiVersion),
    }),
  };
}
