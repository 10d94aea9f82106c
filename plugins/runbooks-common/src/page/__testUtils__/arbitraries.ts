import fc from 'fast-check';

const WORDS = [
  'alpha',
  'beta *gamma*',
  '`code`',
  '[link](https://a.example/b)',
  '[named][one]',
  'note[^two]',
  '**bold** text',
  '<b>html</b>',
  'https://www.example.com',
  'a & b',
  '![image](x.png)',
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 })
  .map(words => words.join(' '));
const paragraph = fc
  .array(text, { minLength: 1, maxLength: 3 })
  .map(lines => lines.join('\n'));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 4 }), text)
  .map(([level, title]) => `${'#'.repeat(level)} ${title}`);
const fence = fc
  .tuple(fc.constantFrom('', 'sh', 'yaml'), paragraph, fc.boolean())
  .map(
    ([language, code, blank]) =>
      `\`\`\`${language}\n# ${code}${blank ? '\n\nmore' : ''}\n\`\`\``,
  );
const indent = (block: string, by: number) =>
  block
    .split('\n')
    .map((line, index) => (index && line ? ' '.repeat(by) + line : line))
    .join('\n');

/** What may follow a box to tick: text, whatever it would be elsewhere. */
const task = fc.oneof(
  paragraph,
  fc.constantFrom(
    '1. text',
    '# text',
    '> text',
    '- text',
    '[one]: text',
    '---',
  ),
);

function list(
  markers: fc.Arbitrary<string>,
  first: fc.Arbitrary<string>,
  block: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const item = fc
    .tuple(first, fc.array(block, { maxLength: 2 }))
    .map(([begin, more]) => [begin, ...more].join('\n\n'));
  return fc
    .tuple(markers, fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([marker, items]) => {
      const by = marker.replace(/\[.\] /, '').length;
      return items.map(one => marker + indent(one, by)).join('\n');
    });
}

/** Blocks of Markdown, each one a part of a document by itself. */
const { block: anyBlock } = fc.letrec<{ block: string; list: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    paragraph,
    heading,
    fence,
    fc.constant('Title\n====='),
    fc.constant('| a | b |\n|---|---|\n| c | d |'),
    fc.constant('<details>\n<summary>More</summary>\n\ntext\n\n</details>'),
    fc.constant('<!-- a comment\n\nof two lines -->'),
    fc.constant('---'),
    fc.constant('[one]: https://one.example/ "One"'),
    fc.constant('[^two]: A note.'),
    paragraph.map(quoted => `> ${quoted.replace(/\n/g, '\n> ')}`),
    tie('list'),
  ),
  list: fc.oneof(
    list(fc.constantFrom('- ', '* ', '1. '), tie('block'), tie('block')),
    list(fc.constantFrom('- [ ] ', '* [x] ', '2) [ ] '), task, tie('block')),
  ),
}));

/** Documents as people write them. */
export const document = fc
  .array(anyBlock, { maxLength: 12 })
  .map(blocks => blocks.join('\n\n'));

/** Texts that mean something in Markdown nearly everywhere. */
export const noise = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '#',
          '>',
          '- ',
          '1. ',
          '`',
          '```',
          '*',
          '_',
          '~~',
          '[',
          ']',
          '(',
          ')',
        ],
        ...['!', '<', '>', '|', '\\', '&amp;', '[^', ']:', '[ ]', '\n', '\n\n'],
        ...[
          '    ',
          '\t',
          '---',
          '===',
          'www.',
          '@',
          '{#',
          '}',
          '<!--',
          '-->',
          ' ',
        ],
        ...['\u0000', '\uFFFD', '\r', '\uFEFF', '😀', 'word'],
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 80 },
  )
  .map(parts => parts.join(''));
