import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_FROM_SERVICE,
  ANNOTATION_RUNBOOK_URL,
  LABEL_TIER,
  TIERS,
} from '@callboard/backstage-plugin-callboard-common';

/** What an SLO takes from its service; also kept in the processor's cache, for times the catalog does not answer. */
export type Service = {
  ref: string;
  ownerRef?: string;
  tier?: string;
  runbookUrl?: string;
};

/** What an SLO needs to know of the entity it measures. */
export function toService(entity: Entity): Service {
  return {
    ref: stringifyEntityRef(entity),
    ownerRef: ownerOf(entity),
    tier: TIERS.find(tier => tier === entity.metadata.labels?.[LABEL_TIER]),
    runbookUrl: runbookOf(entity),
  };
}

/** The annotation, else the first link that says by its type or title that it is a runbook. */
function runbookOf({ metadata }: Entity): string | undefined {
  const isRunbook = (text: string | undefined) =>
    /\brunbook\b/i.test(text ?? '');
  return (
    metadata.annotations?.[ANNOTATION_RUNBOOK_URL] ??
    metadata.links?.find(({ type, title }) => isRunbook(type ?? title))?.url
  );
}

/**
 * The SLO with what it takes over from its service: the tier as a label, so that the catalog can filter by it, and the
 * runbook, so that alerts can carry it. What the SLO says itself wins. What was taken over is named in an annotation.
 */
export function withService(entity: Entity, service?: Service): Entity {
  const { metadata } = entity;
  const labels = missing(metadata.labels, { [LABEL_TIER]: service?.tier });
  const annotations = missing(metadata.annotations, {
    [ANNOTATION_RUNBOOK_URL]: service?.runbookUrl,
  });
  const taken = [...Object.keys(labels), ...Object.keys(annotations)];
  if (taken.length === 0) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...metadata,
      labels: { ...metadata.labels, ...labels },
      annotations: {
        ...metadata.annotations,
        ...annotations,
        [ANNOTATION_FROM_SERVICE]: taken.join(','),
      },
    },
  };
}

/** What is known of `more` and not yet among the fields. */
function missing(
  fields: Record<string, string> | undefined,
  more: Record<string, string | undefined>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(more).flatMap(([key, value]) =>
      value === undefined || fields?.[key] !== undefined ? [] : [[key, value]],
    ),
  );
}

/** The relation, else what the text says: right after ingestion the relation is not there yet. */
function ownerOf(entity: Entity): string | undefined {
  const related = entity.relations?.find(
    relation => relation.type === RELATION_OWNED_BY,
  );
  const written = entity.spec?.owner;
  if (related || typeof written !== 'string') {
    return related?.targetRef;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(written, {
        defaultKind: 'Group',
        defaultNamespace: entity.metadata.namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
