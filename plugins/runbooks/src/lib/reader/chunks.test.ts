import { chunksOf } from './chunks';

it.each<[string, string, string[]]>([
  ['short texts are one', 'a\n\nb', ['a\n\nb']],
  [
    'between paragraphs',
    'first paragraph\n\nsecond paragraph',
    ['first paragraph\n', 'second paragraph'],
  ],
  [
    'not within a list',
    '- first item of a list\n\n  its second paragraph\n\n- second',
    ['- first item of a list\n\n  its second paragraph\n\n- second'],
  ],
  [
    'not within numbered steps',
    '1. first step of many\n\n2. second step',
    ['1. first step of many\n\n2. second step'],
  ],
  [
    'not within code',
    '```\nfirst line of code\n\nsecond\n```\n\nafter it',
    ['```\nfirst line of code\n\nsecond\n```\n', 'after it'],
  ],
  [
    'not after HTML, which may be open',
    '<details>\n\nfirst paragraph\n\nsecond\n\n</details>',
    ['<details>\n\nfirst paragraph\n\nsecond\n\n</details>'],
  ],
  [
    'not within a table',
    'paragraph\n\na | b\n--|--\n\nlast words',
    ['paragraph\n\na | b\n--|--\n', 'last words'],
  ],
])('%s', (_, markdown, expected) => {
  const chunks = chunksOf(markdown, 12);
  expect(chunks).toEqual(expected);
  expect(chunks.join('\n')).toBe(markdown);
});
