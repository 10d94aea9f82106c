/** What was asked for together, and what came of it. @public */
export type Batch<T, R> =
  | { items: T[]; outcome: 'ok'; result: R }
  | { items: T[]; outcome: 'failed'; error: unknown };

/**
 * Asks for several things in one request, and where that fails for the halves of them, so that one that spoils the answer
 * is found and its neighbours are answered. Over a {@link Lane}: when the account itself fails, the halves cost nothing.
 *
 * @param size - most items of one request
 * @public
 */
export async function byHalves<T, R>(
  items: readonly T[],
  size: number,
  work: (items: T[]) => Promise<R>,
): Promise<Array<Batch<T, R>>> {
  const done: Array<Batch<T, R>> = [];
  for (let from = 0; from < items.length; from += size) {
    done.push(...(await askFor(items.slice(from, from + size), work)));
  }
  return done;
}

async function askFor<T, R>(
  items: T[],
  work: (items: T[]) => Promise<R>,
): Promise<Array<Batch<T, R>>> {
  try {
    return [{ items, outcome: 'ok', result: await work(items) }];
  } catch (error) {
    if (items.length === 1) return [{ items, outcome: 'failed', error }];
    const middle = Math.ceil(items.length / 2);
    return [
      ...(await askFor(items.slice(0, middle), work)),
      ...(await askFor(items.slice(middle), work)),
    ];
  }
}
