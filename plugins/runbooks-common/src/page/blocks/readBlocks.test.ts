import fc from 'fast-check';
import { document, noise } from '../__testUtils__/arbitraries';
import { readMarkdown } from '../markdown';
import { parseMarkdown, plainText, walk } from '../parse';
import { readBlocks } from './readBlocks';
import { Block, PageBlocks } from './types';

const blocksOf = (markdown: string) =>
  readBlocks(markdown).sections.flatMap(({ blocks }) => blocks);

/** What stands on screen, in order. */
function shownBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap(block => {
    switch (block.kind) {
      case 'code':
        return [block.text];
      case 'markdown':
        return [shown(block.text)];
      default:
        return block.items.flatMap(item => shownBlocks(item.blocks));
    }
  });
}

function shownPage({ sections }: PageBlocks): string {
  return sections
    .flatMap(({ heading, blocks }) => [
      heading ? shown(heading.titleMarkdown) : '',
      ...shownBlocks(blocks),
    ])
    .join('\n');
}

/** Without footnotes, which follow each text that refers to them. */
function shown(markdown: string): string {
  const root = parseMarkdown(markdown);
  const drop = (node: { children: { type: string }[] }) => {
    node.children = node.children.filter(
      ({ type }) => type !== 'footnoteDefinition',
    );
  };
  walk(root, {
    enter: node => {
      if ('children' in node) {
        drop(node);
      }
    },
  });
  return plainText(root.children);
}

const words = (text: string) => text.split(/\s+/).filter(word => word);

function ids(blocks: readonly Block[]): [id: string, depth: number][] {
  return blocks.flatMap(block =>
    block.kind === 'checklist'
      ? block.items.flatMap(({ id, depth, blocks: within }) => [
          ...(id === undefined ? [] : [[id, depth] as [string, number]]),
          ...ids(within),
        ])
      : [],
  );
}

describe('readBlocks', () => {
  it('cuts a page at its headings', () => {
    expect(
      readBlocks(
        'Top.\n\n# A `b` *c* {#see}\n\ntext\n\nTitle ##\n---\n## D ##\n',
      ),
    ).toEqual({
      sections: [
        { blocks: [{ kind: 'markdown', text: 'Top.' }] },
        {
          heading: {
            level: 1,
            title: 'A b c',
            titleMarkdown: 'A `b` *c*',
            anchor: 'see',
          },
          blocks: [{ kind: 'markdown', text: 'text' }],
        },
        {
          heading: {
            level: 2,
            title: 'Title ##',
            titleMarkdown: 'Title ##',
            anchor: 'title-',
          },
          blocks: [],
        },
        {
          heading: {
            level: 2,
            title: 'D',
            titleMarkdown: 'D',
            anchor: 'd',
          },
          blocks: [],
        },
      ],
    });
  });

  it('takes code out of text and of items', () => {
    const markdown = [
      'Look:',
      '',
      '```sh',
      'kubectl get pods',
      '```',
      '',
      '- [ ] Roll back:',
      '',
      '  ```sh',
      '  if true; then',
      '    echo',
      '  fi',
      '  ```',
      '',
      '  > said',
      '  > twice',
      '',
      '- [x] Wait',
    ].join('\n');
    expect(blocksOf(markdown)).toEqual([
      { kind: 'markdown', text: 'Look:' },
      { kind: 'code', language: 'sh', text: 'kubectl get pods' },
      {
        kind: 'checklist',
        ordered: false,
        items: [
          {
            id: 'i1',
            depth: 0,
            blocks: [
              { kind: 'markdown', text: 'Roll back:' },
              {
                kind: 'code',
                language: 'sh',
                text: 'if true; then\n  echo\nfi',
              },
              { kind: 'markdown', text: '> said\n> twice' },
            ],
          },
          {
            id: 'i2',
            depth: 0,
            blocks: [{ kind: 'markdown', text: 'Wait' }],
          },
        ],
      },
    ]);
  });

  it('keeps lists in lists, and items that are none to tick', () => {
    const markdown =
      '3. One\n   - [ ] a\n   - b\n     1. c\n4. Two\n   - plain\n';
    expect(blocksOf(markdown)).toEqual([
      {
        kind: 'checklist',
        ordered: true,
        start: 3,
        items: [
          {
            depth: 0,
            blocks: [
              { kind: 'markdown', text: 'One' },
              {
                kind: 'checklist',
                ordered: false,
                items: [
                  {
                    id: 'i1',
                    depth: 1,
                    blocks: [{ kind: 'markdown', text: 'a' }],
                  },
                  {
                    depth: 1,
                    blocks: [{ kind: 'markdown', text: 'b\n1. c' }],
                  },
                ],
              },
            ],
          },
          {
            depth: 0,
            blocks: [{ kind: 'markdown', text: 'Two\n- plain' }],
          },
        ],
      },
    ]);
  });

  it('appends the definitions that a text uses', () => {
    const markdown = [
      'See [the board][board] and a note.[^n]',
      '',
      '## With [the board][board]',
      '',
      'No reference.',
      '',
      '[board]: https://board.example/ "The board"',
      '[unused]: https://unused.example/',
      '',
      '[^n]: Also [the board][board].',
    ].join('\n');
    const board = '[board]: https://board.example/ "The board"';
    const [top, below] = readBlocks(markdown).sections;
    expect(top?.blocks).toEqual([
      {
        kind: 'markdown',
        text: [
          'See [the board][board] and a note.[^n]',
          board,
          '[^n]: Also [the board][board].',
        ].join('\n\n'),
      },
    ]);
    expect(below?.heading?.titleMarkdown).toBe(
      `With [the board][board]\n\n${board}`,
    );
    expect(below?.blocks).toEqual([
      { kind: 'markdown', text: 'No reference.' },
    ]);
  });

  it('shows everything once and in order', () => {
    fc.assert(
      fc.property(document, markdown => {
        expect(words(shownPage(readBlocks(markdown)))).toEqual(
          words(shown(markdown)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('names the items as the reading does', () => {
    fc.assert(
      fc.property(fc.oneof(document, noise), text => {
        const { body, items } = readMarkdown(text);
        const shownItems = readBlocks(body).sections.flatMap(({ blocks }) =>
          ids(blocks),
        );
        expect(shownItems).toEqual(items.map(({ id, depth }) => [id, depth]));
      }),
      { numRuns: 150 },
    );
  });

  it('shows what is too long to be read as it is', () => {
    const markdown = `# Long\n\n${'word '.repeat(120_000)}`;
    const last = blocksOf(markdown).pop();
    expect(last?.kind).toBe('code');
  });
});
