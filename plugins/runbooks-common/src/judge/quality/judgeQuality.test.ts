import fc from 'fast-check';
import { readMarkdown } from '../../page';
import { judgeQuality, LinkState, QualityFacts } from './judgeQuality';

const HEADINGS = ['Meaning', 'Impact', 'Diagnosis', 'Mitigation'];
const GOOD = [
  '# Errors',
  '## Meaning',
  'Too many.',
  '## Impact',
  'No sales.',
  '## Diagnosis',
  '### Logs',
  '- [ ] Look [there](#mitigation)',
  '## Mitigation',
  '```sh\nkubectl rollout undo deploy/checkout\n```',
];

const judge = (lines: string[], facts: Partial<QualityFacts> = {}) => {
  const reading = readMarkdown(lines.join('\n'));
  return judgeQuality({
    reading,
    findings: reading.findings,
    subjects: [],
    headings: HEADINGS,
    ...facts,
  });
};
/** The good page with one line replaced by others. */
const but = (line: string, ...others: string[]) =>
  GOOD.flatMap(one => (one === line ? others : [one]));
/** Alerts that have nothing in common. */
const of = (...names: string[]): Pick<QualityFacts, 'subjects'> => ({
  subjects: names.map(name => ({ title: name, alerts: [name] })),
});
const states = (href: string, state: LinkState) => ({
  linkStates: new Map([[href, state]]),
});

describe('judgeQuality', () => {
  it.each<[string, string[], Partial<QualityFacts>]>([
    ['has all it needs', GOOD, {}],
    ['answers one alert', GOOD, of('CheckoutErrors')],
    [
      'has a section per alert',
      [...GOOD, '## CheckoutErrors', '## Checkout latency'],
      of('CheckoutErrors', 'CheckoutLatency'),
    ],
    [
      'has an anchor per alert',
      [...GOOD, '<a id="CheckoutErrors"></a>', '### Slow {#checkoutlatency}'],
      of('CheckoutErrors', 'CheckoutLatency'),
    ],
    [
      'has a section that one of the alerts of an SLO, or its rule, names',
      [...GOOD, '## CheckoutErrorsBurn6h', '## Too slow'],
      {
        subjects: [
          {
            title: 'checkout-errors',
            alerts: ['CheckoutErrorsBurn1h', 'CheckoutErrorsBurn6h'],
          },
          { title: 'slow', alerts: ['Slow'], anchors: ['too-slow'] },
        ],
      },
    ],
    ['need not have any heading', ['text'], { headings: [] }],
    ['has its headings in another form', but('## Impact', '# 2. IMPACT!'), {}],
    ['adds nodes', but('Too many.', 'Wait for the nodes to be added.'), {}],
    ['has an argument', but('Too many.', '`kubectl logs <pod>`'), {}],
    ['leads to the top', but('Too many.', '[up](#) [top](#top)'), {}],
    ['leads to a section', but('Too many.', '[i](#Impact)'), {}],
    ['leads as GitHub does', but('Too many.', '[i](#user-content-impact)'), {}],
    ['leads elsewhere', but('Too many.', '[x](x.md)'), states('x.md', 'ok')],
    ['leads no one knows where', but('Too many.', '[x](x.md#y)'), {}],
    ['has front matter that is not YAML', ['---', 'a: [', '---', ...GOOD], {}],
  ])('a page that %s is complete', (_, lines, facts) => {
    expect(judge(lines, facts)).toMatchObject({
      state: 'complete',
      reason: expect.stringContaining('no placeholders or broken links'),
    });
  });

  it.each<[string, string[], Partial<QualityFacts>, object[]]>([
    [
      'lacks a heading',
      but('## Impact', '## Low impact'),
      {},
      [{ code: 'missing-heading', message: 'no heading Impact' }],
    ],
    [
      'has nothing under a heading',
      but('No sales.'),
      {},
      [
        {
          code: 'empty-section',
          message: 'nothing stands under Impact',
          line: 4,
          anchor: 'impact',
        },
      ],
    ],
    [
      'has only headings under a heading',
      but('No sales.', '### For whom', '### How much'),
      {},
      [{ code: 'empty-section', line: 4 }],
    ],
    ...[
      'To be added',
      'to be written.',
      'Owner: to be determined',
      'TBD',
      '- [ ] TODO: ask',
      'todo: ask',
      'FIXME',
      'Lorem ipsum dolor',
      'More coming soon!',
      'Run `deploy <placeholder>`',
      'Ask <your team here>.',
      '[insert link here]',
    ].map((text): [string, string[], object, object[]] => [
      `says "${text}"`,
      but('No sales.', text),
      {},
      [{ code: 'placeholder', line: 4, anchor: 'impact' }],
    ]),
    [
      'says so in a heading',
      but('### Logs', '### TODO'),
      {},
      [
        {
          code: 'placeholder',
          message: '"TODO" under TODO is still to be written',
        },
      ],
    ],
    [
      'says so before all headings',
      ['TBD', '', ...GOOD],
      {},
      [
        {
          code: 'placeholder',
          message: '"TBD" at the top is still to be written',
        },
      ],
    ],
    [
      'has no section for one of its alerts',
      [...GOOD, '## CheckoutErrors'],
      of('CheckoutErrors', 'CheckoutLatency'),
      [
        {
          code: 'missing-anchor',
          message:
            'answers alerts of 2 kinds and has no section CheckoutLatency',
        },
      ],
    ],
    [
      'leads nowhere within',
      but('Too many.', '[x](#gone) [again](#gone) ![y](#%zz)'),
      {},
      [
        {
          code: 'broken-link',
          message: 'no section #gone, to which a link leads',
          line: 3,
        },
        { code: 'broken-link', line: 3 },
      ],
    ],
    [
      'leads to a neighbour that is gone',
      but('Too many.', '[x](x.md)'),
      states('x.md', 'broken'),
      [
        {
          code: 'broken-link',
          message: 'a link leads to x.md, which is not there',
          line: 3,
        },
      ],
    ],
    [
      'is no UTF-8',
      but('Too many.', 'Too m\uFFFDny.'),
      {},
      [{ code: 'broken-text', line: 3 }],
    ],
    [
      'is empty',
      [],
      {},
      [{ code: 'empty', message: 'nothing stands on the page' }],
    ],
    ['is headings only', ['# A', '## B'], {}, [{ code: 'empty' }]],
  ])('a page that %s is incomplete', (_, lines, facts, findings) => {
    const judgement = judge(lines, facts);
    expect(judgement.state).toBe('incomplete');
    expect(judgement.findings).toMatchObject(findings);
  });

  it('tells the first thing and how much more there is, by line', () => {
    const { reason, findings } = judge([
      '---',
      'a: [',
      '---',
      'TODO',
      '## Meaning',
      '## Impact',
      'x',
      '[x](#y)',
    ]);
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['empty-section', 2],
      ['broken-link', 5],
      ['front-matter', undefined],
      ['missing-heading', undefined],
      ['missing-heading', undefined],
      ['placeholder', undefined],
    ]);
    expect(reason).toBe('nothing stands under Meaning, and 4 more findings');
  });

  it('is unknown where nothing could be read', () => {
    const facts = { subjects: [], headings: HEADINGS };
    expect(judgeQuality(facts)).toEqual({
      state: 'unknown',
      reason: 'its content has not been read',
      findings: [],
    });
    const tooLarge = { code: 'too-large', message: 'longer than 5 bytes' };
    expect(judgeQuality({ ...facts, findings: [tooLarge] })).toEqual({
      state: 'unknown',
      reason: 'longer than 5 bytes',
      findings: [tooLarge],
    });
  });

  it('gets no better when something gets worse', () => {
    const worse = fc.constantFrom<[string[], Partial<QualityFacts>]>(
      [['TODO'], {}],
      [['[x](#nowhere)'], {}],
      [['[x](x.md)'], states('x.md', 'broken')],
      [[], { headings: [...HEADINGS, 'Escalation'] }],
      [[], of('A', 'B')],
      [[], { findings: [{ code: 'broken-text', message: 'no UTF-8' }] }],
    );
    fc.assert(
      fc.property(fc.subarray(GOOD), worse, (lines, [more, facts]) => {
        expect(judge([...lines, '', ...more], facts).state).toBe('incomplete');
      }),
    );
  });

  it('is complete only with all its headings', () => {
    fc.assert(
      fc.property(fc.subarray(GOOD), lines => {
        const lacks = HEADINGS.some(one => !lines.includes(`## ${one}`));
        expect(lacks && judge(lines).state === 'complete').toBe(false);
      }),
    );
  });
});
