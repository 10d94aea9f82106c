/** Words that are in most names and tell nothing apart. */
const EMPTY_WORDS = new Set([
  'a',
  'and',
  'api',
  'app',
  'call',
  'default',
  'escalation',
  'of',
  'on',
  'oncall',
  'policy',
  'primary',
  'prod',
  'production',
  'rotation',
  'schedule',
  'secondary',
  'service',
  'svc',
  'team',
  'the',
]);

/** The words of a name, in lower case, without those that tell nothing apart; all of them where no other is left. */
export function wordsOfName(name: string): string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter(word => !EMPTY_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/**
 * How alike two names are: their common words over all of their words (Jaccard), 0..1; 1 for the same words in any order.
 */
export function similarity(
  a: readonly string[],
  b: readonly string[],
): { score: number; common: string[] } {
  const common = a.filter(word => b.includes(word));
  const all = new Set([...a, ...b]).size;
  return { score: all === 0 ? 0 : common.length / all, common };
}
