/** A page of a list, as our plugins answer it. */
export interface Page<T> {
  items: T[];
  /** Of all pages. */
  totalItems: number;
  nextCursor?: string;
}

/** Items per request; the most our plugins give. */
const LIMIT = 500;
/** What moves up or down while pages are read can fall between two of them; then all are read again, once. */
const TRIES = 2;

async function readOnce<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
  keyOf: (item: T) => string,
): Promise<{ items: T[]; isWhole: boolean }> {
  const items = new Map<string, T>();
  const cursors = new Set<string>();
  let cursor: string | undefined;
  let total: number;
  do {
    const page = await read({ limit: LIMIT, ...(cursor && { cursor }) });
    page.items.forEach(item => items.set(keyOf(item), item));
    total = page.totalItems;
    cursor = page.nextCursor;
    if (cursor !== undefined && cursors.has(cursor)) {
      throw new Error('The same page was given twice');
    }
    cursors.add(cursor ?? '');
  } while (cursor !== undefined);
  return { items: [...items.values()], isWhole: items.size >= total };
}

/**
 * All items of a list, page by page.
 *
 * @param keyOf - what no two items of the list have in common
 * @throws where the list never stood still long enough to be read whole: what is missing would be taken for unknown
 */
export async function readPages<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
  keyOf: (item: T) => string,
): Promise<T[]> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { items, isWhole } = await readOnce(read, keyOf);
    if (isWhole) return items;
  }
  throw new Error('The list changed while it was read');
}
