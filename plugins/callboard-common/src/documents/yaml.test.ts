import { readYamlDocuments } from './yaml';

/** What a text says, or the codes of its flaws with their lines. */
const read = (text: string) =>
  readYamlDocuments(text).map(document =>
    'flaws' in document
      ? document.flaws.map(({ code, position }) =>
          [code, position?.line].join(' '),
        )
      : document.value,
  );

describe('readYamlDocuments', () => {
  it('reads documents in their order and leaves out empty ones', () => {
    expect(read('# x\n---\na: 1\n---\n---\nnull\n---\n[b]\n...\n')).toEqual([
      { a: 1 },
      ['b'],
    ]);
    expect(read('')).toEqual([]);
  });

  it.each([
    ['an unclosed quote', 'a: "b\n', ['yaml-syntax 2']],
    [
      'a key again',
      'a: 1\nb: {c: 1, c: 2}\na: 2\n',
      ['duplicate-key 3', 'duplicate-key 2'],
    ],
    ['a map for a key', 'x: 1\n? {a: 1}\n: b\n', ['complex-key 2']],
    ['a value that contains itself', 'a: &a {b: *a}\n', ['circular-alias 1']],
  ])('finds %s', (_what, text, flaws) => {
    expect(read(text)).toEqual([flaws]);
  });

  it('finds aliases that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const aliases = Array(9).fill(`*l${i}`).join(', ');
      return `l${i + 1}: &l${i + 1} [${aliases}]`;
    });
    expect(read(`l0: &l0 [lol]\n${levels.join('\n')}\n`)).toEqual([
      ['too-many-aliases 1'],
    ]);
  });

  it('tells where a path stands, or what of it does', () => {
    const [document] = readYamlDocuments('# x\na:\n  - b: 1\n');
    if (!document || 'flaws' in document) {
      throw new Error('The text has no flaw');
    }
    expect(document.position).toEqual({ line: 2, column: 1 });
    expect(document.locate(['a', 0, 'b'])).toEqual({ line: 3, column: 8 });
    expect(document.locate(['a', 0, 'z'])).toEqual({ line: 3, column: 5 });
    expect(document.locate(['z'])).toEqual({ line: 2, column: 1 });
  });

  it.each([
    ['quotes', '"'.repeat(200_000)],
    ['maps as keys', '? '.repeat(500)],
    ['brackets', '['.repeat(200_000)],
    ['keys again', 'a: 1\n'.repeat(20_000)],
  ])('is not held up by a great many %s', (_what, text) => {
    const started = process.cpuUsage();
    expect(read(text).flat()).not.toEqual([]);
    // Of the processor, so that a busy machine changes nothing.
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  });
});
