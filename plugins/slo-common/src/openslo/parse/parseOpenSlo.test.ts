import fc from 'fast-check';
import { stringify } from 'yaml';
import { change, v1, v2alpha } from '../__fixtures__/documents';
import { parseOpenSlo } from './parseOpenSlo';

const good = stringify(v1.slo);
const other = stringify(v1.sli);

/** `code path` of everything found, by position of the document. */
function codes(yaml: string) {
  return parseOpenSlo(yaml).issues.map(issue =>
    `${issue.document} ${issue.code} ${issue.path}`.trim(),
  );
}

describe('parseOpenSlo', () => {
  it('reads documents of both versions from one file', () => {
    const result = parseOpenSlo(
      `# ours\n---\n${good}---\n\n---\n${stringify(
        change(v2alpha.slo, { 'metadata.name': 'second' }),
      )}...\n`,
    );
    expect(result.valid).toBe(true);
    expect(
      result.documents.map(({ index, kind, apiVersion, name }) => [
        index,
        kind,
        apiVersion,
        name,
      ]),
    ).toEqual([
      [0, 'SLO', 'openslo/v1', 'checkout-availability'],
      [1, 'SLO', 'openslo.com/v2alpha', 'second'],
    ]);
  });

  it('gives v2alpha in the words of v1', () => {
    const [document] = parseOpenSlo(stringify(v2alpha.slo)).documents;
    expect(document?.document).toMatchObject({
      metadata: { labels: { env: ['prod'] } },
      spec: {
        service: 'checkout',
        indicatorRef: 'answered',
        timeWindow: { duration: '4w', isRolling: true },
        objectives: [{ targetPercent: 99.9 }],
        alertPolicies: [],
      },
    });
  });

  it('reads a list of documents, as the Go SDK does', () => {
    const result = parseOpenSlo(stringify([v1.slo, v1.service]));
    expect(result.valid).toBe(true);
    expect(result.documents.map(({ index, kind }) => [index, kind])).toEqual([
      [0, 'SLO'],
      [1, 'Service'],
    ]);
  });

  it.each([
    ['an unclosed quote', 'kind: "SLO\nname: x\n'],
    ['an unclosed list', 'kind: [SLO\n'],
    ['a tab for indentation', 'kind:\n\tname: x\n'],
    ['an unknown alias', 'kind: *nobody\n'],
  ])('%s is reported with its line and leaves the neighbours', (_, bad) => {
    const { documents, valid } = parseOpenSlo(
      `${good}---\n${bad}---\n${other}`,
    );
    expect(valid).toBe(false);
    expect(documents.map(document => document.document?.kind)).toEqual([
      'SLO',
      undefined,
      'SLI',
    ]);
    const [issue] = documents[1]?.issues ?? [];
    expect(issue).toMatchObject({ document: 1, path: '', code: 'yaml-syntax' });
    const firstLine = good.split('\n').length;
    expect(issue?.line).toBeGreaterThanOrEqual(firstLine);
    expect(issue?.line).toBeLessThanOrEqual(firstLine + 3);
    expect(issue?.message).toContain(`line ${issue?.line}, column`);
  });

  it('tells where in the file a rule is broken', () => {
    const { issues } = parseOpenSlo(
      `---\n${other}---\n${stringify(
        change(v1.slo, { 'spec.objectives[0].target': 2 }),
      )}`,
    );
    const lines = `---\n${other}---\n${good}`.split('\n');
    const line = 1 + lines.findIndex(text => text.includes('target: 0.999'));
    expect(issues).toMatchObject([
      { document: 1, path: 'spec.objectives[0].target', line },
    ]);
  });

  it('reports duplicate keys', () => {
    expect(codes('kind: SLO\nkind: SLO\n')).toEqual(['0 duplicate-key']);
  });

  it('reports the second document of one name, not its neighbours', () => {
    const renamed = stringify(
      change(v1.slo, { 'metadata.namespace': 'payments' }),
    );
    const result = parseOpenSlo([good, renamed, good].join('---\n'));
    expect(result.documents.map(({ document }) => Boolean(document))).toEqual([
      true,
      true,
      false,
    ]);
    expect(result.issues).toMatchObject([
      { document: 2, path: 'metadata.name', code: 'duplicate-name' },
    ]);
  });

  it('refuses what is too large without reading it', () => {
    const started = Date.now();
    const result = parseOpenSlo('a'.repeat(10 * 1024 * 1024));
    expect(result.issues.map(({ code }) => code)).toEqual([
      'document-too-large',
    ]);
    expect(Date.now() - started).toBeLessThan(500);
    expect(parseOpenSlo(good, { maxBytes: 10 }).valid).toBe(false);
    expect(parseOpenSlo('é', { maxBytes: 1 }).issues[0]?.code).toBe(
      'document-too-large',
    );
  });

  it('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const aliases = Array(9).fill(`*l${i}`).join(', ');
      return `l${i + 1}: &l${i + 1} [${aliases}]`;
    });
    expect(codes(`l0: &l0 [lol]\n${levels.join('\n')}\n`)).toEqual([
      '0 too-many-aliases',
    ]);
    expect(codes('a: &a {b: *a}\n')).toEqual(['0 circular-alias']);
  });

  it.each([
    ['quotes', '"'.repeat(200_000)],
    ['maps as keys', '? '.repeat(500)],
    ['aliases', '*a '.repeat(70_000)],
    ['brackets', '['.repeat(200_000)],
    [
      'unknown keys',
      stringify(v1.slo) +
        Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join(''),
    ],
    ['documents', '---\na: 1\n'.repeat(20_000)],
  ])(
    'reads a great many %s in time that grows with the text alone',
    (_, yaml) => {
      const started = Date.now();
      expect(parseOpenSlo(yaml).valid).toBe(false);
      expect(Date.now() - started).toBeLessThan(10_000);
    },
  );

  it('accepts a few anchors', () => {
    const result = parseOpenSlo(
      good.replace('duration: 30d', 'duration: &d 30d').concat('#\n'),
    );
    expect(result.valid).toBe(true);
  });

  it.each([
    ['a text', 'just text', '0 not-a-map'],
    ['a list of numbers', '- 1\n- 2', '0 not-a-map,1 not-a-map'],
    ['nothing', '', ''],
    ['empty documents', '---\n---\n# nothing\n', ''],
    ['an empty map', '{}', '0 required apiVersion,0 required kind'],
    [
      'a Component',
      'apiVersion: backstage.io/v1alpha1\nkind: Component',
      '0 unknown-api-version apiVersion,0 unknown-kind kind',
    ],
    ['deep nesting', '['.repeat(20_000), '0 yaml-syntax'],
  ])('says what is wrong with %s', (_, yaml, expected) => {
    expect(codes(yaml).join(',')).toBe(expected);
  });

  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom(
      '---\n',
      'apiVersion: openslo/v1\n',
      'kind: SLO\n',
      'spec:\n',
      '  - ',
      '"',
      "'",
      '[',
      '{',
      '&a ',
      '*a',
      '|\n',
      '%YAML 1.2\n',
      '__proto__: 1\n',
      '? ',
      '!!set ',
      '\uFEFF',
      '\t',
      good,
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.oneof(fragment, fc.string()), { maxLength: 12 })
        .map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(text, yaml => {
        const { issues, valid, documents } = parseOpenSlo(yaml);
        expect(valid).toBe(issues.every(issue => issue.severity === 'lint'));
        expect(documents.map(({ index }) => index)).toEqual(
          documents.map((_, position) => position),
        );
        JSON.stringify(documents);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never throws, whatever the values of a document', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(v1), ...Object.values(v2alpha)),
        fc.constantFrom(
          'metadata',
          'spec',
          'metadata.labels',
          'metadata.name',
          'spec.objectives',
          'spec.timeWindow',
          'spec.indicator',
          'spec.ratioMetric',
        ),
        fc.jsonValue(),
        (raw, path, value) => {
          const yaml = stringify(change(raw, { [path]: value }));
          expect(() => parseOpenSlo(yaml)).not.toThrow();
        },
      ),
    );
  });
});
