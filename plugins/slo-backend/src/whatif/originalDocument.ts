import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_FROM_SERVICE } from '@callboard/backstage-plugin-callboard-common';
import { openSloFromEntity } from '@callboard/backstage-plugin-slo-common';

/** A map as YAML and JSON have it. */
export type Fields = Record<string, unknown>;

/** Whether a value is a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Written by the catalog, never by a person. */
const CATALOG_METADATA = ['uid', 'etag', 'generation'];
const CATALOG_ANNOTATION =
  /^backstage\.io\/(managed-by-(origin-)?location|orphan|source-location|view-url|edit-url)$/;

function without(fields: unknown, isForeign: (key: string) => boolean): Fields {
  return Object.fromEntries(
    Object.entries(isFields(fields) ? fields : {}).filter(
      ([key]) => !isForeign(key),
    ),
  );
}

function isEmpty(value: unknown): boolean {
  return isFields(value) && Object.keys(value).length === 0;
}

/**
 * The document as its author wrote it, as far as the catalog lets that be told: the order of keys is kept, comments are
 * lost, and what the catalog or {@link openSloToEntity} added is left out.
 */
export function originalDocument(entity: Entity): Fields {
  const document = openSloFromEntity(entity);
  const written = isFields(document.metadata) ? document.metadata : {};
  const spec = isFields(document.spec) ? document.spec : {};
  const taken =
    entity.metadata.annotations?.[ANNOTATION_FROM_SERVICE]?.split(',') ?? [];
  const metadata: Fields = {
    ...without(written, key => CATALOG_METADATA.includes(key)),
    labels: without(written.labels, key => taken.includes(key)),
    annotations: without(
      written.annotations,
      key =>
        CATALOG_ANNOTATION.test(key) ||
        key === ANNOTATION_FROM_SERVICE ||
        taken.includes(key),
    ),
  };
  const repeated = (key: string, value: unknown) =>
    isEmpty(value) ||
    value === undefined ||
    (key === 'namespace' && value === 'default') ||
    (key === 'title' && value === written.displayName) ||
    (key === 'description' && value === spec.description);
  return {
    ...document,
    metadata: Object.fromEntries(
      Object.entries(metadata).filter(([key, value]) => !repeated(key, value)),
    ),
  };
}
