import { Request } from 'express';
import { decodeCursor, PageCursor } from './cursor';
import { parseEntityRefs } from './parseEntityRefs';

/** Values of a query parameter that may be given several times; undefined where it is not given. @public */
export function listOf<T extends string>(value: unknown): T[] | undefined {
  return value === undefined ? undefined : ([value].flat() as T[]);
}

/** The words of a search, in lower case. @public */
export function wordsOf(text: unknown): string[] {
  return typeof text === 'string'
    ? text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean)
    : [];
}

/** Whether all words, given in lower case, appear in the texts. @public */
export function hasWords(
  words: readonly string[],
  ...texts: (string | undefined)[]
): boolean {
  if (words.length === 0) return true;
  const text = texts.join(' ').toLocaleLowerCase('en-US');
  return words.every(word => text.includes(word));
}

/**
 * Where a page begins and how long it is, 100 items where that is left out; the OpenAPI document has checked the bounds.
 *
 * @throws InputError for a cursor that cannot be read
 * @public
 */
export function parsePage(query: Request['query']): {
  limit: number;
  after?: PageCursor;
} {
  return {
    limit: Number(query.limit ?? 100),
    after:
      typeof query.cursor === 'string' ? decodeCursor(query.cursor) : undefined,
  };
}

/**
 * The entities of `entityRef`, each once.
 *
 * @throws InputError for a ref that cannot be read
 * @public
 */
export function parseEntities(query: Request['query']): string[] | undefined {
  const refs = listOf(query.entityRef);
  return refs && [...new Set(parseEntityRefs(refs, 'entityRef'))];
}

/**
 * The owners of `owner`, groups where they have no kind.
 *
 * @throws InputError for a ref that cannot be read
 * @public
 */
export function parseOwners(query: Request['query']): string[] | undefined {
  const owners = listOf(query.owner);
  return owners && parseEntityRefs(owners, 'owner', { defaultKind: 'group' });
}
