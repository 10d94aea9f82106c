import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { SUBJECT_KINDS } from '../catalog';
import {
  ANNOTATION_TECHDOCS_ENTITY,
  ANNOTATION_TECHDOCS_REF,
} from './docsOfEntity';

/** Keeps in step with the entities that have documentation. */
export function createTechDocsPoller(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogPoller {
  return CatalogPoller.create({
    ...options,
    filter: [ANNOTATION_TECHDOCS_REF, ANNOTATION_TECHDOCS_ENTITY].map(
      annotation => ({
        kind: SUBJECT_KINDS,
        [`metadata.annotations.${annotation}`]: CATALOG_FILTER_EXISTS,
      }),
    ),
    fields: ['metadata.annotations'],
  });
}
