import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ANNOTATION_RUNBOOKS } from '@callboard/backstage-plugin-callboard-common';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { SUBJECT_KINDS } from '../catalog';

/** Keeps in step with the entities that name Markdown files. */
export function createMarkdownPoller(options: {
  catalog: CatalogService;
  auth: AuthService;
}): CatalogPoller {
  return CatalogPoller.create({
    ...options,
    filter: {
      kind: SUBJECT_KINDS,
      [`metadata.annotations.${ANNOTATION_RUNBOOKS}`]: CATALOG_FILTER_EXISTS,
    },
    fields: ['metadata.annotations'],
  });
}
