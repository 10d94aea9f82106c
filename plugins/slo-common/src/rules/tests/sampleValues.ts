/** Values that label matchers are often about; for what no alternative of the pattern itself is. */
const COMMON = [
  '',
  'x',
  'other',
  '0',
  '1',
  '200',
  '302',
  '404',
  '500',
  '502',
  '503',
  'GET',
  'OK',
  'true',
  'false',
];

/** Values worth trying for a label that is matched with these texts, plain or patterns. */
export function sampleValues(texts: string[]): string[] {
  return [
    ...new Set([
      ...texts.flatMap(text => text.split('|').flatMap(simplest)),
      ...COMMON,
      ...texts,
    ]),
  ];
}

/** A text that the usual kind of pattern matches, and one with every optional part left out. */
function simplest(pattern: string): string[] {
  const plain = pattern
    .replace(/\(\?[:i]*/g, '(')
    .replace(/[()^$]/g, '')
    .replace(/\[\^[^\]]*\]/g, 'x')
    .replace(/\[(?:\\)?(.)[^\]]*\]/g, '$1')
    .replace(/\\d/g, '1')
    .replace(/\\[wS]/g, 'x')
    .replace(/\\(.)/g, '$1')
    .replace(/\{\d+(?:,\d*)?\}/g, '');
  return [
    plain
      .replace(/\.[*+?]/g, 'x')
      .replace(/[*+?]/g, '')
      .replace(/\./g, '0'),
    plain
      .replace(/\.[*?]/g, '')
      .replace(/.[*?]/g, '')
      .replace(/[+.]/g, 'x'),
  ];
}
