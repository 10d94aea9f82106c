import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_ON_CALL_SCHEDULE,
  sourceTemplateOf,
} from '@callboard/backstage-plugin-callboard-common';
import { ON_CALL_SCHEDULE_KIND } from '@callboard/backstage-plugin-oncall-common';
import { annotationValues } from '@callboard/backstage-plugin-oncall-node';
import { readLegalRef } from '../lib/readLegalRef';
import { targetOf } from './readEntity';

/** What the catalog has of what an entity names. Absent where it has nothing of the kind, or may not be seen. */
export interface Surroundings {
  owner?: Entity;
  system?: Entity;
  template?: Entity;
  /** By ref, those that are named by the entity or else by its owner; undefined for one that is not there. */
  schedules: ReadonlyMap<string, Entity | undefined>;
}

const FIELDS = ['kind', 'metadata', 'spec', 'relations'];

/** Reads what an entity names from the catalog: one request, and a second one where its owner names the schedules. */
export async function readSurroundings(
  entity: Entity,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Surroundings> {
  const ownerRef = targetOf(entity, RELATION_OWNED_BY);
  const systemRef = targetOf(entity, RELATION_PART_OF);
  const templateRef = sourceTemplateOf(entity);
  const own = scheduleRefsOf(entity);
  const found = await readEntities(
    [ownerRef, systemRef, templateRef, ...own],
    options,
  );
  const owner = found.get(ownerRef ?? '');
  const refs = own.length > 0 || !owner ? own : scheduleRefsOf(owner);
  const schedules = own.length > 0 ? found : await readEntities(refs, options);
  return {
    owner,
    system: found.get(systemRef ?? ''),
    template: found.get(templateRef ?? ''),
    schedules: new Map(refs.map(ref => [ref, schedules.get(ref)])),
  };
}

function scheduleRefsOf({ metadata }: Entity): string[] {
  const text = metadata.annotations?.[ANNOTATION_ON_CALL_SCHEDULE];
  return annotationValues(text).flatMap(value => {
    const ref = readLegalRef(value, ON_CALL_SCHEDULE_KIND, metadata.namespace);
    return ref ? stringifyEntityRef(ref) : [];
  });
}

async function readEntities(
  wanted: readonly (string | undefined)[],
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Map<string, Entity>> {
  const { catalog, credentials } = options;
  const refs = [...new Set(wanted.flatMap(ref => ref ?? []))];
  const found = new Map<string, Entity>();
  if (refs.length > 0) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: refs, fields: FIELDS },
      { credentials },
    );
    items.forEach((one, index) => {
      const ref = refs[index];
      if (one && ref !== undefined) found.set(ref, one);
    });
  }
  return found;
}
