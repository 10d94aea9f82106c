import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';

/** A row of the catalog's table `search`. */
export interface SearchRow {
  entity_id: string;
  key: string;
  value: string | null;
  original_value: string | null;
}

/** Not searched by their parts. */
const LEFT_OUT = ['relations', 'status', 'metadata.uid', 'metadata.etag'];
const MAX_LENGTH = 200;

type Found = [key: string, value: unknown];

/** What the catalog makes an entity findable by: every value by its path, every text of a list, every relation. */
export function searchRows(id: string, entity: Entity): SearchRow[] {
  const { metadata, relations = [] } = entity;
  const found: Found[] = [
    ...valuesIn('', entity),
    ['metadata.uid', id],
    ['metadata.namespace', metadata.namespace ?? DEFAULT_NAMESPACE],
    ...relations.map(
      ({ type, targetRef }): Found => [`relations.${type}`, targetRef],
    ),
  ];
  const rows = found.map(([key, value]) => toRow(id, key, value));
  return [
    ...new Map(rows.map(row => [`${row.key}\0${row.value}`, row])).values(),
  ];
}

function valuesIn(path: string, value: unknown): Found[] {
  if (LEFT_OUT.includes(path)) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item): Found[] => [
      ...valuesIn(path, item),
      ...(typeof item === 'string' ? [[`${path}.${item}`, true] as Found] : []),
    ]);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      valuesIn(path ? `${path}.${key}` : key, inner),
    );
  }
  return [[path, value]];
}

function toRow(id: string, key: string, value: unknown): SearchRow {
  const text = value === undefined || value === null ? null : String(value);
  const fits = text !== null && text.length <= MAX_LENGTH;
  return {
    entity_id: id,
    key: key.toLocaleLowerCase('en-US'),
    value: fits ? text.toLocaleLowerCase('en-US') : null,
    original_value: fits ? text : null,
  };
}
