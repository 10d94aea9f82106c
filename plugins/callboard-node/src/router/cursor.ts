import { InputError } from '@backstage/errors';
import { z } from 'zod';

/** The sort key of the last item of a page: what is lower comes first. @public */
export interface PageCursor {
  rank: number;
  text: string;
  ref: string;
}

const cursorSchema = z.tuple([z.number(), z.string(), z.string()]);

/** As it is handed out; nobody but {@link decodeCursor} need understand it. @public */
export function encodeCursor({ rank, text, ref }: PageCursor): string {
  return Buffer.from(JSON.stringify([rank, text, ref])).toString('base64url');
}

/** @throws InputError when the text is no cursor @public */
export function decodeCursor(cursor: string): PageCursor {
  try {
    const [rank, text, ref] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return { rank, text, ref };
  } catch {
    throw new InputError(
      'cursor must be the nextCursor of an earlier page, unchanged',
    );
  }
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** By rank, then by text, then by ref. @public */
export function compareCursors(a: PageCursor, b: PageCursor): number {
  return (
    a.rank - b.rank || compareText(a.text, b.text) || compareText(a.ref, b.ref)
  );
}

/**
 * One page of a list that is in memory, in the order of its cursors.
 *
 * @param after - where the previous page ended
 * @returns the page, and the cursor of the next one where there is more
 * @public
 */
export function selectPage<T>(
  items: readonly T[],
  options: {
    cursorOf: (item: T) => PageCursor;
    limit: number;
    after?: PageCursor;
  },
): { items: T[]; nextCursor?: string } {
  const { cursorOf, limit, after } = options;
  const sorted = items
    .map(item => ({ item, cursor: cursorOf(item) }))
    .sort((a, b) => compareCursors(a.cursor, b.cursor))
    .filter(({ cursor }) => !after || compareCursors(cursor, after) > 0);
  const page = sorted.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(last &&
      sorted.length > limit && { nextCursor: encodeCursor(last.cursor) }),
  };
}
