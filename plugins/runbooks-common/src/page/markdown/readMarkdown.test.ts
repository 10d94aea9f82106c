import fc from 'fast-check';
import { document, noise } from '../__testUtils__/arbitraries';
import { readMarkdown } from './readMarkdown';

const lines = (...text: string[]) => text.join('\n');

describe('readMarkdown', () => {
  it('reads what a page says', () => {
    const reading = readMarkdown(
      lines(
        '---',
        'title: High error rate',
        'reviewed: 2026-11-02',
        'alerts: [CheckoutErrors, CheckoutErrors, " CheckoutLatency "]',
        'owner: somebody else reads this',
        '---',
        'Before all.',
        '',
        '# Errors',
        '',
        '## Meaning',
        'Some *text* with `code` and [a link](../b.md "B").',
        '',
        '> quoted',
        '',
        '## Diagnosis',
        '| a | b |',
        '|---|---|',
        '| c | d |',
        '',
        '- [ ] Look at **both** regions',
        '  - [x] Done: ![a graph](g.png)',
        '- Not to tick',
        '- [ ] Then [the board][board]',
        '',
        '### Meaning',
        '```sh',
        'kubectl get pods',
        '```',
        '',
        '[board]: https://board.example/',
      ),
    );
    expect(reading).toEqual({
      title: 'High error rate',
      body: expect.stringMatching(/^Before all\.\n/),
      frontMatter: {
        title: 'High error rate',
        reviewed: '2026-11-02T00:00:00.000Z',
        alerts: ['CheckoutErrors', 'CheckoutLatency'],
      },
      sections: [
        { level: 0, title: '', anchor: '', text: 'Before all.' },
        { level: 1, title: 'Errors', anchor: 'errors', line: 3, text: '' },
        {
          level: 2,
          title: 'Meaning',
          anchor: 'meaning',
          line: 5,
          text: 'Some text with code and a link.\nquoted',
        },
        {
          level: 2,
          title: 'Diagnosis',
          anchor: 'diagnosis',
          line: 10,
          text: lines(
            'a b',
            'c d',
            'Look at both regions',
            'Done: a graph',
            'Not to tick',
            'Then the board',
          ),
        },
        {
          level: 3,
          title: 'Meaning',
          anchor: 'meaning-1',
          line: 20,
          text: 'kubectl get pods',
        },
      ],
      anchors: ['errors', 'meaning', 'diagnosis', 'meaning-1'],
      links: [
        { href: '../b.md', line: 6 },
        { href: 'g.png', line: 16 },
        { href: 'https://board.example/', line: 18 },
      ],
      items: [
        {
          id: 'i1',
          text: 'Look at both regions',
          depth: 0,
          anchor: 'diagnosis',
          line: 15,
        },
        {
          id: 'i2',
          text: 'Done: a graph',
          depth: 1,
          anchor: 'diagnosis',
          line: 16,
        },
        {
          id: 'i3',
          text: 'Then the board',
          depth: 0,
          anchor: 'diagnosis',
          line: 18,
        },
      ],
      findings: [],
    });
  });

  it('takes numbered steps where there are no tasks', () => {
    const { items } = readMarkdown(
      lines(
        '1. One',
        '   - detail',
        '   1. Inner',
        '',
        '> 1. quoted',
        '',
        '# A',
        '',
        '2. Two',
        '',
        '- no step',
      ),
    );
    expect(items).toEqual([
      { id: 'i1', text: 'One', depth: 0, line: 1 },
      { id: 'i2', text: 'Inner', depth: 1, line: 3 },
      { id: 'i3', text: 'Two', depth: 0, line: 9, anchor: 'a' },
    ]);
  });

  it.each<[string, string, string[]]>([
    ['duplicates', '# A\n# A\n# A', ['a', 'a-1', 'a-2']],
    ['symbols', '# What? `x.y` & *z*!', ['what-xy--z']],
    ['other scripts', '# Größe\n# 影響', ['größe', '影響']],
    ['an emoji', '# 🔥 Fire', ['-fire']],
    ['an id of its own', '# Title {#mine}', ['title', 'mine']],
    ['no id', '# Title {x}\n# {#a b}', ['title-x', 'a-b']],
    ['underlined', 'Title\n=====\n\nMore\n---', ['title', 'more']],
    ['a named anchor', '<a name="old"></a>\n\n# New', ['old', 'new']],
    ['an id in HTML', '# A <span id=x>y</span>', ['a-y', 'x']],
    ['quotes of HTML', "<div class='c' id='x'>\n\ntext\n</div>", ['x']],
    ['headings in quotes', '> # Quoted\n\n# Quoted', ['quoted', 'quoted-1']],
    ['none', 'text', []],
  ])('names sections as GitHub does: %s', (_, markdown, anchors) => {
    expect(readMarkdown(markdown).anchors).toEqual(anchors);
  });

  it('takes the first heading for a title', () => {
    expect(readMarkdown('Text\n\n## Two {#x}\n# One').title).toBe('Two');
    expect(readMarkdown('Text')).not.toHaveProperty('title');
  });

  it('leaves what somebody has to fill in', () => {
    const [{ text } = { text: '' }] = readMarkdown(
      'Run <placeholder> on <b>it</b>. <!-- a comment -->',
    ).sections;
    expect(text).toBe('Run <placeholder> on it.');
  });

  describe('front matter', () => {
    const front = (yaml: string) => {
      const { frontMatter, findings, body } = readMarkdown(
        `---\n${yaml}\n---\n# Rest\n`,
      );
      expect(body).toBe('# Rest\n');
      return [frontMatter, findings.map(({ message }) => message)];
    };

    it.each<[string, object]>([
      ['alerts: One', { alerts: ['One'] }],
      ['alerts:', { alerts: [] }],
      ['alerts: []', { alerts: [] }],
      ['other: 1', { alerts: [] }],
      ['# only a comment', { alerts: [] }],
      ['title: " x "', { title: 'x', alerts: [] }],
      ['title: 5', { alerts: [] }],
      [
        'reviewed: 2026-11-02T10:30:00+02:00',
        { alerts: [], reviewed: '2026-11-02T08:30:00.000Z' },
      ],
      [
        'reviewed: "2026-11-02 10:30"',
        { alerts: [], reviewed: '2026-11-02T10:30:00.000Z' },
      ],
      ['reviewed:', { alerts: [] }],
    ])('reads %j', (yaml, expected) => {
      expect(front(yaml)).toEqual([expected, []]);
    });

    it.each<[string, string]>([
      ['a: [', 'the front matter is not YAML: '],
      ['a: 1\na: 2', 'the front matter is not YAML: Map keys must be unique'],
      ['a: *gone', 'the front matter is not YAML: '],
      ['just words', 'the front matter is not a map of names and values'],
      ['- a list', 'the front matter is not a map of names and values'],
      ['reviewed: soon', 'reviewed in the front matter: expected a date'],
      ['reviewed: 2026-13-45', 'reviewed in the front matter: expected a date'],
      ['reviewed: 2026-02-30', 'reviewed in the front matter: expected a date'],
      ['reviewed: 5', 'reviewed in the front matter: expected a date'],
      ['alerts: { a: 1 }', 'alerts in the front matter: expected a list'],
      ['alerts: [1]', 'alerts in the front matter: expected a list'],
      [`a: ${'[ '.repeat(40_000)}`, 'the front matter is not YAML: longer'],
      [`a: ${'['.repeat(30_000)}`, 'the front matter is not YAML: '],
    ])('has a finding for %#', (yaml, message) => {
      expect(front(yaml)).toEqual([
        { alerts: [] },
        [expect.stringContaining(message)],
      ]);
    });

    it('is none without an end, or further down', () => {
      for (const text of ['---\ntitle: x\n', 'a\n\n---\ntitle: x\n---\n']) {
        expect(readMarkdown(text)).toMatchObject({
          body: text,
          frontMatter: { alerts: [] },
        });
      }
    });

    it('may follow a byte order mark and end lines as Windows does', () => {
      expect(
        readMarkdown('\uFEFF---\r\ntitle: x\r\n---\r\n# A\r\n'),
      ).toMatchObject({ title: 'x', body: '# A\n' });
    });
  });

  it('finds bytes that were no UTF-8', () => {
    expect(readMarkdown('# A\n\nbro\uFFFDken').findings).toEqual([
      {
        code: 'broken-text',
        message: 'holds characters that are not UTF-8',
        line: 3,
      },
    ]);
  });

  it('reads whatever it is given', () => {
    fc.assert(
      fc.property(fc.oneof(noise, document, fc.string()), text => {
        const { items, sections, anchors } = readMarkdown(text);
        const known = new Set(anchors);
        expect(
          [...items, ...sections].filter(
            ({ anchor }) => anchor && !known.has(anchor),
          ),
        ).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  /** Each was found to take minutes, or the whole stack, when read at once. */
  const HOSTILE: [string, string][] = [
    ['pages', '# H\n\ntext `code` [a](b)\n\n- [ ] do\n\n'.repeat(200_000)],
    ['one paragraph', 'word word word\n'.repeat(350_000)],
    ['blank lines', '\n'.repeat(5_000_000)],
    ['spaces in code', `\`\`\`\n${' '.repeat(5_000_000)}x\n`],
    ['quotes', `${'>'.repeat(20_000)} x`],
    ['lists on a line', `${'- '.repeat(20_000)}x`],
    ['mixed on a line', '> - 1. '.repeat(5_000)],
    [
      'lists in lists',
      Array.from({ length: 2_000 }, (_, n) => `${'  '.repeat(n)}- a`).join(
        '\n',
      ),
    ],
    ['a table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(50_000)}`],
    ['a comment', `<!--${'<!--'.repeat(100_000)}`],
    ['entities', '&amp;'.repeat(80_000)],
  ];

  it.each(HOSTILE)(
    'does not take for ever: %s',
    (_, text) => {
      const start = process.cpuUsage();
      readMarkdown(text);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000_000).toBeLessThan(30);
    },
    120_000,
  );
});
