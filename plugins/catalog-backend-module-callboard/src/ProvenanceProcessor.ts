import { Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  RELATION_SCAFFOLDED_FROM,
  RELATION_SCAFFOLDER_OF,
  sourceTemplateOf,
} from '@callboard/backstage-plugin-callboard-common';
import { emitNamedRelations } from './lib/relations';

const relation = {
  type: RELATION_SCAFFOLDED_FROM,
  counterpart: RELATION_SCAFFOLDER_OF,
};

/** Relates entities to the template that their annotation `backstage.io/source-template` names, there or not. */
export class ProvenanceProcessor implements CatalogProcessor {
  static create(): ProvenanceProcessor {
    return new ProvenanceProcessor();
  }

  private constructor() {}

  getProcessorName(): string {
    return 'ProvenanceProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const ref = sourceTemplateOf(entity);
    emitNamedRelations(emit, entity, ref ? [{ ref, relation }] : []);
    return entity;
  }
}
