/** Most engines refuse a statement with very many parameters; this stays well below all of their limits. @public */
export const CHUNK = 500;

/** Cuts a list into parts of at most `size`. @public */
export function chunks<T>(items: readonly T[], size: number = CHUNK): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
