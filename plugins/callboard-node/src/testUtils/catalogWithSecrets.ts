import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that shows people everything whose name is not `secret`, and services everything. @public */
export function catalogWithSecrets(
  all: Entity[],
): ReturnType<typeof catalogServiceMock.mock> {
  const everything = catalogServiceMock({ entities: all });
  const visible = catalogServiceMock({
    entities: all.filter(({ metadata }) => metadata.name !== 'secret'),
  });
  const of = (options: unknown) =>
    JSON.stringify(options).includes('"type":"service"') ? everything : visible;
  return catalogServiceMock.mock({
    queryEntities: async (query, options) =>
      of(options).queryEntities(query, options),
    getEntitiesByRefs: async (query, options) =>
      of(options).getEntitiesByRefs(query, options),
  });
}
