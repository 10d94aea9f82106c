import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Page, readPages } from './readPages';

/** Up to so many entities are asked for by name; of more, the whole list is read. */
const FEW = 200;
/** Refs in one address; some servers refuse addresses of more than 8 kB. */
const REFS_AT_ONCE = 50;

/** Which part of a list to read. */
export interface ListedQuery {
  entityRef?: string[];
  limit: number;
  cursor?: string;
}

/**
 * What a list says of entities, where a plugin has no way to ask for many at once: never a request per entity.
 *
 * @param keyOf - what no two items of the list have in common
 */
export async function readListed<T>(options: {
  entityRefs: readonly string[];
  read: (query: ListedQuery) => Promise<Page<T>>;
  keyOf: (item: T) => string;
}): Promise<T[]> {
  const { entityRefs, read, keyOf } = options;
  if (entityRefs.length > FEW) {
    return readPages(read, keyOf);
  }
  const parts = [];
  for (const entityRef of chunks(entityRefs, REFS_AT_ONCE)) {
    parts.push(await readPages(page => read({ entityRef, ...page }), keyOf));
  }
  return parts.flat();
}
