import { scorecardExample } from './__fixtures__/documents';
import { readScorecardDocument } from './readScorecardDocument';

const document = (spec: object = {}, change: object = {}) => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'Scorecard',
  metadata: { name: 'ready', namespace: 'pay' },
  spec: {
    owner: 'platform',
    levels: ['bronze'],
    checks: [
      { id: 'a', title: 'A', level: 'bronze', expression: 'slo.count > 0' },
    ],
    ...spec,
  },
  ...change,
});

const check = (change: object, ...others: object[]) =>
  document({
    checks: [change, ...others].map((part, index) => ({
      id: `c${index}`,
      title: 'C',
      level: 'bronze',
      expression: 'true',
      ...part,
    })),
  });

const problems = (of: Parameters<typeof readScorecardDocument>[0]) =>
  readScorecardDocument(of).errors.map(({ path, code }) => `${path} ${code}`);

describe('readScorecardDocument', () => {
  it('reads the example of the format', () => {
    expect(readScorecardDocument(scorecardExample)).toEqual({
      errors: [],
      warnings: [],
      scorecard: {
        ref: 'scorecard:default/production-readiness',
        title: 'Production readiness',
        description: 'What a service needs before it carries load.',
        owner: 'group:default/platform',
        filter: { kind: 'component', 'spec.type': 'service' },
        levels: ['bronze', 'silver', 'gold'],
        checks: [
          {
            id: 'has-slo',
            title: 'Has at least one SLO',
            why: 'Without a promise nobody knows when to act.',
            level: 'bronze',
            weight: 2,
            filter: {
              'metadata.labels.callboard.dev/tier': { $in: ['1', '2'] },
            },
            expression: 'slo.count > 0',
            effectiveFrom: '2026-10-01',
            fix: {
              text: 'Add an SLO from the template',
              template: 'template:default/adopt-existing-service',
            },
          },
          {
            id: 'has-budget',
            title: 'Has budget left',
            level: 'silver',
            weight: 1,
            expression: 'slo.budgetRemaining > 0',
            owner: 'group:default/sre',
          },
          {
            id: 'is-scanned',
            title: 'Is scanned',
            level: 'gold',
            weight: 1,
            expression: 'pushed.scan.findings == 0',
          },
        ],
      },
    });
  });

  it('fills in what was left out, by the namespace of the document', () => {
    expect(readScorecardDocument(document()).scorecard).toMatchObject({
      ref: 'scorecard:pay/ready',
      title: 'ready',
      owner: 'group:pay/platform',
    });
  });

  it('takes levels by name or as maps, and dates that a reader of YAML made', () => {
    const read = readScorecardDocument(
      document({
        levels: ['bronze', { name: 'silver', title: 'Silver' }],
        checks: [
          {
            id: 'a',
            title: 'A',
            level: 'silver',
            expression: 'true',
            effectiveFrom: new Date('2026-10-01'),
          },
        ],
      }),
    );
    expect(read.scorecard).toMatchObject({
      levels: ['bronze', 'silver'],
      checks: [{ effectiveFrom: '2026-10-01' }],
    });
    expect(read.warnings).toMatchObject([
      { path: 'spec.levels[0]', code: 'level-without-checks' },
    ]);
  });

  it.each<[string, Parameters<typeof readScorecardDocument>[0], string[]]>([
    ['nothing', '', [' required']],
    ['no YAML', 'a: "', [' yaml-syntax']],
    [
      'two documents',
      `${scorecardExample}---\n${scorecardExample}`,
      [' several-documents'],
    ],
    ['a long text', ' '.repeat(600_000), [' document-too-large']],
    [
      'another kind',
      document({}, { kind: 'Scorcard', apiVersion: 'v1' }),
      ['apiVersion not-one-of', 'kind not-one-of'],
    ],
    [
      'a name that the catalog refuses',
      document({}, { metadata: { name: 'a b' } }),
      ['metadata.name invalid-name'],
    ],
    ['an unknown key', document({ lvels: [] }), ['spec.lvels unknown-key']],
    ['an unknown key beside', document({}, { sepc: {} }), ['sepc unknown-key']],
    [
      'no level and no check',
      document({ levels: [], checks: [] }),
      ['spec.levels wrong-length', 'spec.checks wrong-length'],
    ],
    [
      'a level again',
      document({ levels: ['bronze', 'silver', { name: 'bronze' }] }),
      ['spec.levels[2] duplicate'],
    ],
    [
      'a level that is none',
      document({ levels: ['bronze', 7] }),
      ['spec.levels[1] wrong-type'],
    ],
    ['no owner', document({ owner: '' }), ['spec.owner invalid-entity-ref']],
    [
      'an id again',
      check({ id: 'a' }, { id: 'a' }),
      ['spec.checks[1].id duplicate'],
    ],
    ['an id', check({ id: 'Has_SLO' }), ['spec.checks[0].id invalid-name']],
    ['no id', check({ id: '' }), ['spec.checks[0].id required']],
    ['no title', check({ title: null }), ['spec.checks[0].title required']],
    [
      'an unknown level',
      check({ level: 'bronce' }),
      ['spec.checks[0].level unknown-level'],
    ],
    ['a weight', check({ weight: 0 }), ['spec.checks[0].weight out-of-range']],
    [
      'a weight as a text',
      check({ weight: '1' }),
      ['spec.checks[0].weight wrong-type'],
    ],
    [
      'an expression',
      check({ expression: 'slo.count >' }),
      ['spec.checks[0].expression invalid-expression'],
    ],
    [
      'a pattern',
      check({ expression: 'slo.owner.matches("[")' }),
      ['spec.checks[0].expression invalid-pattern'],
    ],
    [
      'an expression that is none',
      check({ expression: true }),
      ['spec.checks[0].expression wrong-type'],
    ],
    [
      'days that are none',
      check(
        { effectiveFrom: '2026-02-30' },
        { effectiveFrom: 'soon' },
        { effectiveFrom: '2026-10-01T00:00:00Z' },
        { effectiveFrom: 2026 },
      ),
      [0, 1, 2, 3].map(
        index => `spec.checks[${index}].effectiveFrom invalid-date`,
      ),
    ],
    [
      'links',
      check(
        { fix: { text: 'x', link: 'data:text/html,x' } },
        { fix: { text: 'x', link: '//evil.example' } },
        { fix: { text: 'x', link: 'ftp://example.com' } },
      ),
      [0, 1, 2].map(index => `spec.checks[${index}].fix.link invalid-link`),
    ],
    [
      'templates',
      check(
        { fix: { text: 'x', template: 'component:default/x' } },
        { fix: { text: 'x', template: 'a/b/c' } },
      ),
      [0, 1].map(
        index => `spec.checks[${index}].fix.template invalid-entity-ref`,
      ),
    ],
    [
      'a fix without words',
      check({ fix: { link: '/docs' } }),
      ['spec.checks[0].fix.text required'],
    ],
    [
      'filters',
      document({
        filter: { $any: [{ kind: { $exist: true } }, { $nott: {} }, 'x'] },
      }),
      [
        'spec.filter.$any[0].kind.$exist unknown-operator',
        'spec.filter.$any[1].$nott unknown-operator',
        'spec.filter.$any[2] invalid-filter',
      ],
    ],
    [
      'more filters',
      check(
        { filter: { $all: {} } },
        { filter: { $not: { kind: 'x' }, kind: 'y' } },
        { filter: { kind: { $in: 'x' } } },
        { filter: { kind: { $in: ['x'], $exists: true } } },
        { filter: { kind: ['x'] } },
        { filter: { kind: { $hasPrefix: 1 } } },
        { filter: { kind: { $exists: 'yes' } } },
        { filter: { 'spec.tags': { $contains: { $on: 1 } } } },
      ),
      [
        'spec.checks[0].filter.$all invalid-filter',
        'spec.checks[1].filter invalid-filter',
        'spec.checks[2].filter.kind.$in invalid-filter',
        'spec.checks[3].filter.kind invalid-filter',
        'spec.checks[4].filter.kind invalid-filter',
        'spec.checks[5].filter.kind.$hasPrefix invalid-filter',
        'spec.checks[6].filter.kind.$exists invalid-filter',
        'spec.checks[7].filter["spec.tags"].$contains.$on unknown-operator',
      ],
    ],
    [
      'everything at once',
      check(
        { level: 'x', weight: -1, expression: '(' },
        { titel: 'x', filter: { $x: 1 } },
      ),
      [
        'spec.checks[0].level unknown-level',
        'spec.checks[0].weight out-of-range',
        'spec.checks[0].expression invalid-expression',
        'spec.checks[1].filter.$x unknown-operator',
        'spec.checks[1].titel unknown-key',
      ],
    ],
  ])('finds %s', (_what, read, expected) => {
    expect(problems(read)).toEqual(expected);
    expect(readScorecardDocument(read).scorecard).toBeUndefined();
  });

  it('has a bound for checks', () => {
    const read = check({}, {}, {});
    expect(readScorecardDocument(read, { maxChecks: 3 }).errors).toEqual([]);
    expect(readScorecardDocument(read, { maxChecks: 2 }).errors).toMatchObject([
      { path: 'spec.checks', code: 'wrong-length' },
    ]);
  });

  it('says what was probably meant, and where it stands', () => {
    const read = readScorecardDocument(
      scorecardExample
        .replace('level: bronze', 'level: bronce')
        .replace('weight: 2', 'wieght: 2')
        .replace('$in', '$inn')
        .replace('[bronze, silver, gold]', '[bronze, silver, gold, silver]'),
    );
    expect(read.errors).toMatchObject([
      { line: 10, message: expect.stringMatching(/circle .* found "silver"$/) },
      { line: 15, message: expect.stringMatching(/did you mean bronze\?/) },
      { line: 17, message: expect.stringMatching(/did you mean \$in\?/) },
      { line: 16, message: expect.stringMatching(/did you mean weight\?/) },
    ]);
  });
});
