import fc from 'fast-check';
import { document, noise } from '../__testUtils__/arbitraries';
import { parseMarkdown } from './parseMarkdown';

const SMALL = { clean: 20, any: 100_000, table: 100_000 };
const WHOLE = { clean: 100_000, any: 100_000, table: 100_000 };
const parse = (text: string, sizes = WHOLE) => parseMarkdown(text, sizes);

describe('parseMarkdown', () => {
  it('reads in parts what it reads as a whole', () => {
    fc.assert(
      fc.property(document, text => {
        expect(parse(text, SMALL)).toEqual(parse(text));
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [
      'code',
      '```\n\n# no heading\n\ntext\n\n# none either\n\n```\n\n# Heading\n\ntext',
    ],
    [
      'code that does not end',
      'text text text\n\n```\n\n# no heading\n\n# none',
    ],
    [
      'a comment',
      '<!--\n\n# no heading\n\ntext text text\n\n-->\n\n# Heading\n\ntext',
    ],
    [
      'code in a list',
      '- item\n\n  ```\n  # none\n\n# Heading\n\n```\n\n# none\n\n```\n',
    ],
    [
      'links before and after',
      'See [a] and [b].\n\n[a]: one\n\nAnd [a] once more, [b].\n\n[b]: two',
    ],
  ])('does not cut %s', (_, text) => {
    expect(parse(text, SMALL)).toEqual(parse(text));
  });

  it('goes on in the next line where it cuts within something', () => {
    const text = Array.from({ length: 20 }, (_, n) => `- item ${n}`).join('\n');
    const { children } = parse(text, { clean: 20, any: 60, table: 60 });
    const items = children.flatMap(node =>
      node.type === 'list' ? node.children : [],
    );
    expect(items.map(({ position }) => position?.start.line)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    for (const { position } of items) {
      const { start, end } = position ?? {};
      expect(text.slice(start?.offset, end?.offset)).toMatch(/^- item \d+$/);
    }
  });

  it('reads whatever it is given', () => {
    fc.assert(
      fc.property(noise, text => {
        const tree = parse(text, { clean: 5, any: 20, table: 40 });
        expect(tree.type).toBe('root');
      }),
      { numRuns: 500 },
    );
  });
});
