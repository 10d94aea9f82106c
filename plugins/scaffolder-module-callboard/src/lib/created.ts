import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_CREATED_AT,
  RELATION_SCAFFOLDED_FROM,
  sourceTemplateOf,
  TemplateDrift,
  templateDriftOf,
} from '@callboard/backstage-plugin-callboard-common';

/** Something that a template made. */
export interface CreatedService {
  ref: string;
  title: string;
  ownerRef?: string;
  /** What its annotation says, where that is no ref. */
  template: string;
  /** Of the template in the catalog; absent where it is not there. */
  templateTitle?: string;
  drift: TemplateDrift;
  /** Whether the catalog relates it to its template. */
  isRelated: boolean;
  /** ISO 8601, where it says so itself. */
  createdAt?: string;
}

function targetOf(entity: Entity, type: string): string | undefined {
  return entity.relations?.find(relation => relation.type === type)?.targetRef;
}

/** What an entity says of where it comes from, beside its template. */
export function createdService(
  entity: Entity,
  template: Entity | undefined,
): CreatedService {
  const { name, title, annotations } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    title: title ?? name,
    ownerRef: targetOf(entity, RELATION_OWNED_BY),
    template: sourceTemplateOf(entity) ?? 'none that can be read',
    templateTitle:
      template && (template.metadata.title ?? template.metadata.name),
    drift: templateDriftOf(entity, template),
    isRelated: targetOf(entity, RELATION_SCAFFOLDED_FROM) !== undefined,
    createdAt: annotations?.[ANNOTATION_CREATED_AT],
  };
}

const ORDER: TemplateDrift['state'][] = [
  'behind',
  'unknown',
  'ahead',
  'current',
];
const PARTS = ['major', 'minor', 'patch', 'pre-release'];

/** How much there is to do, most first. */
function urgency({ drift }: CreatedService): number {
  const state = ORDER.indexOf(drift.state) * 1_000_000;
  if (drift.state !== 'behind') {
    return state;
  }
  return (
    state + PARTS.indexOf(drift.part) * 100_000 - Math.min(drift.steps, 99_999)
  );
}

/** Entities beside their templates, those that are furthest behind first. */
export function createdServices(
  entities: readonly Entity[],
  templates: readonly Entity[],
): CreatedService[] {
  const known = new Map(
    templates.map(template => [stringifyEntityRef(template), template]),
  );
  return entities
    .map(entity =>
      createdService(entity, known.get(sourceTemplateOf(entity) ?? '')),
    )
    .sort(
      (a, b) => urgency(a) - urgency(b) || a.title.localeCompare(b.title, 'en'),
    );
}
