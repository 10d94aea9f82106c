import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  CATALOG_FILTER_EXISTS,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { ANNOTATION_SOURCE_TEMPLATE } from '@callboard/backstage-plugin-callboard-common';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { createdServices } from '../../lib/created';
import { readEntities } from '../../lib/readEntities';
import { useUpgradeTemplate } from '../../lib/useUpgradeTerms';

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
];

/** Everything that templates made, beside the templates: two reads, however many there are. */
export function useCreated() {
  const catalogApi = useApi(catalogApiRef);
  const upgradeTemplate = useUpgradeTemplate();
  return useEntityResource(
    'created services',
    async () => {
      const [entities, templates] = await Promise.all([
        readEntities(
          catalogApi,
          {
            [`metadata.annotations.${ANNOTATION_SOURCE_TEMPLATE}`]:
              CATALOG_FILTER_EXISTS,
          },
          [...FIELDS, 'relations'],
        ),
        readEntities(catalogApi, { kind: 'template' }, FIELDS),
      ]);
      return {
        services: createdServices(entities, templates),
        hasUpgrade: templates.some(
          template => stringifyEntityRef(template) === upgradeTemplate,
        ),
      };
    },
    { everySeconds: 120 },
  );
}
