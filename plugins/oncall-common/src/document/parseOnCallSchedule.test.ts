import { isError } from '@callboard/backstage-plugin-callboard-common';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { parseOnCallSchedule } from './parseOnCallSchedule';
import { example } from './__fixtures__/documents';

const codes = (yaml: string) =>
  parseOnCallSchedule(yaml).issues.map(({ path, code }) =>
    `${path} ${code}`.trim(),
  );

describe('parseOnCallSchedule', () => {
  it('reads the example of the format', () => {
    const { ref, document, issues } = parseOnCallSchedule(example);
    expect(issues).toEqual([]);
    expect(ref).toBe('oncallschedule:default/payments-core');
    expect(document).toEqual({
      ref: 'oncallschedule:default/payments-core',
      title: 'Payments core',
      ownerRef: 'group:default/payments-core',
      timeZone: 'Europe/Berlin',
      levels: [
        {
          name: 'primary',
          delaySeconds: 300,
          layers: [
            {
              name: 'week',
              priority: 0,
              rotation: {
                type: 'weekly',
                length: 1,
                start: '2026-01-05T09:00',
                participants: ['user:default/a', 'user:default/b', null],
              },
              restrictions: [
                { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
              ],
            },
          ],
        },
        {
          name: 'secondary',
          delaySeconds: 900,
          layers: [{ name: 'feed', ics: 'secondary-feed', restrictions: [] }],
        },
      ],
      overrides: [
        {
          start: '2026-03-01T09:00',
          end: '2026-03-02T09:00',
          level: 'primary',
          remove: 'user:default/a',
          add: 'user:default/c',
          reason: 'swapped',
        },
      ],
      temporary: [
        {
          start: '2026-12-24T00:00',
          end: '2026-12-26T00:00',
          level: 'primary',
          shifts: [],
        },
      ],
      offHours: [{ days: [6, 7] }],
      holidays: 'de-berlin',
    });
  });

  const laughs = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 20 }, (_, n) => {
      const one = `*a${n}`;
      return `a${n + 1}: &a${n + 1} [${Array(10).fill(one).join(', ')}]`;
    }),
  ].join('\n');

  it.each<[string, string, string[]]>([
    ['nothing', '', ['required']],
    ['a comment', '# later\n', ['required']],
    ['a text', 'hello', ['wrong-type']],
    ['a list', '- 1', ['wrong-type']],
    ['broken YAML', 'spec: [', ['yaml-syntax']],
    ['a tab', 'spec:\n\tx: 1', ['yaml-syntax']],
    ['two documents', `${example}\n---\n${example}`, ['several-documents']],
    ['a key twice', `${example}\nkind: OnCallSchedule`, ['duplicate-key']],
    ['a laugh', laughs, ['too-many-aliases']],
    ['an alias of itself', 'a: &a\n  b: *a', ['circular-alias']],
    ['an alias of nothing', 'a: *b', ['yaml-syntax']],
    ['nesting without end', '['.repeat(20_000), ['yaml-syntax']],
    ['keys within keys', '? '.repeat(500), ['complex-key']],
    ['too much', `# ${'x'.repeat(300_000)}`, ['document-too-large']],
    [
      'another kind',
      example.replace('kind: OnCallSchedule', 'kind: SLO'),
      ['kind not-one-of'],
    ],
    [
      'no name',
      example.replace('name: payments-core', 'nam: payments-core'),
      ['metadata.name required'],
    ],
  ])('refuses %s', (_, yaml, expected) => {
    expect(codes(yaml)).toEqual(expected);
    expect(parseOnCallSchedule(yaml).document).toBeUndefined();
  });

  it('takes an empty document before the one for none', () => {
    expect(codes(`---\n---\n${example}`)).toEqual([]);
  });

  it('says where it found something', () => {
    const { issues } = parseOnCallSchedule(
      example.replace('type: weekly', 'type: yearly'),
    );
    expect(issues).toMatchObject([
      {
        path: 'spec.levels[0].layers[0].rotation.type',
        line: 16,
        column: 19,
        message:
          'expected hourly or daily or weekly or monthly, found "yearly"',
      },
    ]);
  });

  /** Whether there is a document or an error, and not both. */
  const isAnswered = (yaml: string) => {
    const { document, issues } = parseOnCallSchedule(yaml);
    return (document === undefined) === issues.some(isError);
  };

  it('never throws, whatever the text', () => {
    const fragment = fc.constantFrom(
      '---\n',
      'kind: OnCallSchedule\n',
      'spec:\n',
      '  - ',
      '"',
      '[',
      '{',
      '&a ',
      '*a',
      '|\n',
      '__proto__: 1\n',
      '? ',
      '!!set ',
      '\uFEFF',
      '\t',
      example,
    );
    const text = fc
      .array(fc.oneof(fragment, fc.string({ unit: 'binary' })), {
        maxLength: 10,
      })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, yaml => {
        expect(isAnswered(yaml)).toBe(true);
      }),
    );
  });

  it('never throws, whatever the values', () => {
    const paths = [
      ['apiVersion'],
      ['metadata'],
      ['metadata', 'name'],
      ['metadata', 'namespace'],
      ['spec'],
      ['spec', 'timeZone'],
      ['spec', 'levels'],
      ['spec', 'levels', 0],
      ['spec', 'levels', 0, 'delay'],
      ['spec', 'levels', 0, 'layers', 0],
      ['spec', 'levels', 0, 'layers', 0, 'rotation'],
      ['spec', 'levels', 0, 'layers', 0, 'rotation', 'start'],
      ['spec', 'levels', 0, 'layers', 0, 'rotation', 'participants', 0],
      ['spec', 'levels', 0, 'layers', 0, 'restrictions', 0],
      ['spec', 'overrides', 0],
      ['spec', 'overrides', 0, 'start'],
      ['spec', 'temporary', 0, 'shifts'],
      ['spec', 'offHours', 0, 'days'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const document = parseDocument(example);
        document.setIn(path, value);
        expect(isAnswered(String(document))).toBe(true);
      }),
    );
  });
});
