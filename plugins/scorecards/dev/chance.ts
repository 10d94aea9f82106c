/** A number 0..1 that is always the same for the same words, so that the fake company looks alike on every screen. */
export function chance(...words: (string | number)[]): number {
  let hash = 2166136261;
  for (const char of words.join('|')) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  }
  // A last stir: the low bits of short words differ little.
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** One of several, always the same for the same words. */
export function pick<T>(
  from: readonly T[],
  ...words: (string | number)[]
): T | undefined {
  return from[Math.floor(chance(...words) * from.length)];
}
