/** A heading without the id it gives itself: `Title {#id}`. */
export function splitCustomId(heading: string): { text: string; id?: string } {
  const text = heading.trimEnd();
  const begin = text.lastIndexOf('{#');
  const id = begin < 0 ? '' : text.slice(begin + 2, -1);
  return text.endsWith('}') && /^[^\s{}]+$/.test(id)
    ? { text: text.slice(0, begin).trimEnd(), id }
    : { text };
}
