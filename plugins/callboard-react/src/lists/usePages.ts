import { useState } from 'react';
import {
  EntityResource,
  EntityResourceOptions,
  useEntityResource,
} from '../resource';

/** One page of a list. @public */
export interface ListPage {
  items: object[];
  nextCursor?: string;
}

/** Pages as one list, and how to have one more of them. @public */
export type PagedResource<P extends ListPage> = EntityResource<P> & {
  loadMore: () => void;
};

/** Reads the first pages anew, so that all that is shown is of one age. */
async function readPages<P extends ListPage>(
  readPage: (cursor: string | undefined) => Promise<P>,
  keyOf: (item: P['items'][number]) => string,
  pages: number,
): Promise<P> {
  const first = await readPage(undefined);
  const items = [...first.items];
  // What moved between two reads must not be listed twice.
  const known = new Set(items.map(keyOf));
  let { nextCursor } = first;
  for (let page = 1; page < pages && nextCursor; page++) {
    const next = await readPage(nextCursor);
    for (const item of next.items.filter(one => !known.has(keyOf(one)))) {
      known.add(keyOf(item));
      items.push(item);
    }
    nextCursor = next.nextCursor;
  }
  return { ...first, items, nextCursor };
}

/**
 * A list, page by page, kept fresh; while another one is read for the first time, the previous one stays.
 *
 * @param key - Identifies the list: another one begins with its first page
 * @param readPage - Reads one page; without a cursor the first one, which also says what is true of all pages
 * @param keyOf - Tells items apart
 * @public
 */
export function usePages<P extends ListPage>(
  key: string,
  readPage: (cursor: string | undefined, signal: AbortSignal) => Promise<P>,
  keyOf: (item: P['items'][number]) => string,
  options: Pick<EntityResourceOptions, 'trigger' | 'everySeconds'> = {},
): PagedResource<P> {
  const [shown, setShown] = useState({ key, pages: 1 });
  const pages = shown.key === key ? shown.pages : 1;
  const resource = useEntityResource(
    `${key} ${pages}`,
    signal => readPages(cursor => readPage(cursor, signal), keyOf, pages),
    { ...options, keepPrevious: true },
  );
  return { ...resource, loadMore: () => setShown({ key, pages: pages + 1 }) };
}
