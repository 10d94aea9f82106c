import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
} from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_ON_CALL_SCHEDULE,
  entityRef,
} from '@callboard/backstage-plugin-callboard-common';
import {
  DOCUMENT_SOURCE,
  ON_CALL_SCHEDULE_KIND,
  RELATION_ON_CALL_BY,
  RELATION_ON_CALL_FOR,
} from '@callboard/backstage-plugin-oncall-common';
import { annotationValues } from '@callboard/backstage-plugin-oncall-node';
import { emitNamedRelations } from './lib/relations';

const relation = {
  type: RELATION_ON_CALL_BY,
  counterpart: RELATION_ON_CALL_FOR,
};

/**
 * Relates entities to the schedules that their annotation `callboard.dev/on-call-schedule` names, there or not. Whether
 * somebody answers is judged by the on-call plugin, not here: this reads one annotation and asks nobody.
 */
export class OnCallAnnotationProcessor implements CatalogProcessor {
  static create(): OnCallAnnotationProcessor {
    return new OnCallAnnotationProcessor();
  }

  private constructor() {}

  getProcessorName(): string {
    return 'OnCallAnnotationProcessor';
  }

  async postProcessEntity(
    entity: Entity,
    _location: unknown,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    const schedules = schedulesOf(entity);
    emitNamedRelations(
      emit,
      entity,
      schedules.map(ref => ({ ref, relation })),
    );
    return entity;
  }
}

/** Refs of the documents an annotation names, without what is none. */
function schedulesOf({ metadata }: Entity): string[] {
  const { annotations, namespace = DEFAULT_NAMESPACE } = metadata;
  const values = annotationValues(annotations?.[ANNOTATION_ON_CALL_SCHEDULE]);
  return values.flatMap(text => {
    const { data } = entityRef(ON_CALL_SCHEDULE_KIND, namespace).safeParse(
      text,
    );
    return data?.startsWith(`${DOCUMENT_SOURCE}:`) ? [data] : [];
  });
}
