import { readMarkdown } from '@callboard/backstage-plugin-runbooks-common';
import fc from 'fast-check';
import { alertOf, runbookOf } from './__testUtils__/alerts';

// Also on a machine that is busy with other tests.
jest.setTimeout(60_000);

const ALERTS = ['AnswersBurn1h', 'AnswersBurn6h'].map(name => alertOf(name));
const complete = (existing: string | Buffer) =>
  runbookOf({ alerts: ALERTS }, existing);

/** Whether a page is refused by name; whatever else goes wrong is an error. */
function isRefused(existing: string): boolean {
  try {
    complete(existing);
    return false;
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') return true;
    throw error;
  }
}

const MINE = `---
owner: me
---
# Mine

## AnswersBurn1h

Call <b>Ada</b>.   `;

describe('a page that people wrote', () => {
  it('keeps every byte and gets what is missing', () => {
    const { page, anchors } = complete(MINE);
    expect(page.startsWith(`${MINE}\n\n## AnswersBurn6h\n`)).toBe(true);
    expect(page.match(/^## /gm)).toHaveLength(2);
    expect(anchors.map(({ anchor }) => anchor)).toEqual([
      'answersburn1h',
      'answersburn6h',
    ]);
    expect(complete(page).content).toBeUndefined();
  });

  it.each([
    ['no end of line', '# A', '# A\n\n## AnswersBurn1h\n'],
    ['an end of line', '# A\n', '# A\n\n## AnswersBurn1h\n'],
    ['those of Windows', '# A\r\n', '# A\r\n\r\n## AnswersBurn1h\r\n'],
    ['nothing in it', '', '\n## AnswersBurn1h\n'],
    ['a mark of byte order', '\uFEFF# A\n', '\uFEFF# A\n\n## AnswersBurn1h\n'],
  ])('may have %s', (_, existing, start) => {
    expect(complete(existing).page.startsWith(start)).toBe(true);
  });

  it('keeps bytes that are no UTF-8', () => {
    const existing = Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]);
    const { content, findings } = complete(existing);
    expect(content?.subarray(0, 5)).toEqual(existing);
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'broken-text' }),
    );
  });

  it('leads to a section that is called a little differently', () => {
    const { page } = complete(
      '# A\n\n## Answers burn 1h\n\nCall Ada.\n\n## AnswersBurn6h\n\nWait.\n',
    );
    expect(page).toMatch(
      /Wait\.\n\n## AnswersBurn1h\n\nSee \[the section above\]\(#answers-burn-1h\)\.\n$/,
    );
    expect(readMarkdown(page).anchors).toContain('answersburn1h');
  });

  it('is enough with anchors of its own', () => {
    const page =
      '# A\n\n<a id="answersburn1h"></a>\n\n## Answers burn 1h\n\nx\n\n## Slow {#answersburn6h}\n\nx\n';
    expect(complete(page).content).toBeUndefined();
  });

  it.each([
    ['a block of code', '# A\n\n```sh\nls\n'],
    ['a comment', '# A\n\n<!-- later\n'],
    ['an element that hides', '# A\n\n<script>\n'],
  ])('is refused where %s is left open', (_, existing) => {
    expect(() => complete(existing)).toThrow(
      /^docs\/runbooks\/alerts\.md: expected a section #answersburn1h for the alert AnswersBurn1h, found none; is a block of code or a comment left open/,
    );
  });

  it('is either refused or answers all, byte for byte', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '# A',
            '## AnswersBurn1h',
            '## answers burn 6h',
            '```',
            '    code',
            '- [ ] x',
            '> q',
            '<div>',
            '|a|',
            '---',
            'text',
          ),
        ),
      )
      .chain(lines =>
        fc.constantFrom('\n', '\r\n').map(lineEnd => lines.join(lineEnd)),
      );
    fc.assert(
      fc.property(text, existing => {
        fc.pre(!isRefused(existing));
        const first = complete(existing);
        expect(first.page.startsWith(existing)).toBe(true);
        const { anchors } = readMarkdown(first.page);
        expect(anchors).toEqual(
          expect.arrayContaining(['answersburn1h', 'answersburn6h']),
        );
        expect(complete(first.page).content).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
