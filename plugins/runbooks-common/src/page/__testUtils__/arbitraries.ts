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

/** Blocks of Markdown, each one a part of a document by itself. */
const { block } = fc.letrec<{ block: string; list: string }>(tie => ({
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
  list: fc
    .tuple(
      fc.constantFrom('- ', '* ', '1. ', '- [ ] ', '- [x] ', '2) [ ] '),
      fc.array(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(([marker, items]) => {
      const by = marker.replace(/\[.\] /, '').length;
      return items
        .map(blocks => marker + indent(blocks.join('\n\n'), by))
        .join('\n');
    }),
}));

/** Documents as people write them. */
export const document = fc
  .array(block, { maxLength: 12 })
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
