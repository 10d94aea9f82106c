import { Entity, KubernetesValidatorFunctions } from '@backstage/catalog-model';
import { isMap } from '@callboard/backstage-plugin-callboard-common';

/**
 * JSON of the labels and annotations of an OpenSLO document that a catalog entity cannot hold as they are, by key:
 * `{"labels": {"team": ["a", "b"]}}`. Written only where something would be lost.
 * @public
 */
export const ANNOTATION_OPENSLO_METADATA = 'callboard.dev/openslo-metadata';

/**
 * An OpenSLO document as a legal catalog entity: `displayName` is repeated as `title` and `spec.description` as
 * `description`, list labels become texts (`team-a_team-b`), labels and annotations the catalog would refuse are left
 * out. {@link openSloFromEntity} gives the document back.
 * @public
 */
export function openSloToEntity(document: Entity): Entity {
  const { metadata, spec } = document;
  const labels = legalLabels(metadata.labels);
  const annotations = legalAnnotations(metadata.annotations);
  const lost = { labels: labels.lost, annotations: annotations.lost };
  const anythingLost = Object.values(lost).some(
    part => Object.keys(part).length > 0,
  );
  return {
    ...document,
    metadata: {
      ...metadata,
      title: metadata.title ?? filledText(metadata.displayName),
      description: metadata.description ?? filledText(spec?.description),
      ...(isMap(metadata.labels) && { labels: labels.kept }),
      annotations: {
        ...annotations.kept,
        ...(anythingLost && {
          [ANNOTATION_OPENSLO_METADATA]: JSON.stringify(lost),
        }),
      },
    },
  };
}

/**
 * The OpenSLO document an entity was made from, for {@link validateOpenSloDocument}. What the catalog adds to the
 * root (`relations`, `status`) is left out.
 * @public
 */
export function openSloFromEntity(entity: Entity): Record<string, unknown> {
  const { [ANNOTATION_OPENSLO_METADATA]: json, ...annotations } =
    entity.metadata.annotations ?? {};
  const lost = readLost(json);
  return {
    apiVersion: entity.apiVersion,
    kind: entity.kind,
    metadata: {
      ...entity.metadata,
      labels: { ...entity.metadata.labels, ...lost.labels },
      annotations: { ...annotations, ...lost.annotations },
    },
    spec: entity.spec,
  };
}

interface Legal {
  kept: Record<string, string>;
  lost: Record<string, unknown>;
}

/** An assignment that does not lose a key called `__proto__`. */
function put<T>(target: Record<string, T>, key: string, value: T): void {
  Object.defineProperty(target, key, {
    value,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function legalLabels(labels: unknown): Legal {
  const legal: Legal = { kept: {}, lost: {} };
  for (const [key, value] of Object.entries(isMap(labels) ? labels : {})) {
    const text = legalLabelValue(value);
    if (text !== value) {
      put(legal.lost, key, value);
    }
    if (!KubernetesValidatorFunctions.isValidLabelKey(key)) {
      put(legal.lost, key, value);
    } else if (text !== undefined) {
      put(legal.kept, key, text);
    }
  }
  return legal;
}

/** At most 63 of letters, digits and `-_.`, alphanumeric at both ends. */
function legalLabelValue(value: unknown): string | undefined {
  const parts = [value].flat().filter(part => typeof part === 'string');
  if (parts.length === 0) {
    return undefined;
  }
  const text = parts.join('_');
  return KubernetesValidatorFunctions.isValidLabelValue(text)
    ? text
    : text
        .replace(/[^A-Za-z0-9._-]+/g, '-')
        .replace(/^[^A-Za-z0-9]+/, '')
        .slice(0, 63)
        .replace(/[^A-Za-z0-9]+$/, '');
}

function legalAnnotations(annotations: unknown): Legal {
  const legal: Legal = { kept: {}, lost: {} };
  const entries = Object.entries(isMap(annotations) ? annotations : {});
  for (const [key, value] of entries) {
    if (
      typeof value === 'string' &&
      KubernetesValidatorFunctions.isValidAnnotationKey(key)
    ) {
      put(legal.kept, key, value);
    } else {
      put(legal.lost, key, value);
    }
  }
  return legal;
}

function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function readLost(json: string | undefined): {
  labels: Record<string, unknown>;
  annotations: Record<string, unknown>;
} {
  const lost = parseJson(json);
  const part = (value: unknown) => (isMap(value) ? value : {});
  return isMap(lost)
    ? { labels: part(lost.labels), annotations: part(lost.annotations) }
    : { labels: {}, annotations: {} };
}

/** A person may have written the annotation; what cannot be read says nothing. */
function parseJson(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}
