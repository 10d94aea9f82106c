/** Values of a query parameter that may be given several times; undefined where it is not given. */
export function listOf<T extends string>(value: unknown): T[] | undefined {
  return value === undefined ? undefined : ([value].flat() as T[]);
}

/** The words of a search, in lower case. */
export function wordsOf(text: unknown): string[] {
  return typeof text === 'string'
    ? text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean)
    : [];
}

/** Whether all words appear in the texts. */
export function hasWords(
  words: readonly string[],
  ...texts: (string | undefined)[]
): boolean {
  const text = texts.join(' ').toLocaleLowerCase('en-US');
  return words.every(word => text.includes(word));
}
