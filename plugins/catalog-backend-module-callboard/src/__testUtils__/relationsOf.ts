import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';

/** The relations that a processor emits for an entity, as sentences; the entity itself must come out as it was. */
export async function relationsOf(
  processor: CatalogProcessor,
  entity: Entity,
): Promise<string[]> {
  const emitted: string[] = [];
  const emit: CatalogProcessorEmit = result => {
    if (result.type === 'relation') {
      const { source, type, target } = result.relation;
      emitted.push(
        `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`,
      );
    }
  };
  const after = await processor.postProcessEntity?.(
    entity,
    { type: 'file', target: 'catalog-info.yaml' },
    emit,
    { get: async () => undefined, set: async () => {} },
  );
  expect(after).toBe(entity);
  return emitted;
}
