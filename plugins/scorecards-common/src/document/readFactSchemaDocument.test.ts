import { factSchemaExample } from './__fixtures__/documents';
import { checkFactSchema } from './checkFactSchema';
import { readFactSchemaDocument } from './readFactSchemaDocument';

const changed = (...changes: [string, string][]) =>
  changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    factSchemaExample,
  );

describe('readFactSchemaDocument', () => {
  it('reads what is pushed', () => {
    expect(readFactSchemaDocument(factSchemaExample)).toEqual({
      errors: [],
      warnings: [],
      schema: {
        name: 'scan',
        title: 'Security scan',
        description: 'What the nightly scan finds.',
        owner: 'group:default/security',
        timeToLiveMs: 7 * 24 * 3600 * 1000,
        fields: [
          { name: 'findings', type: 'int', description: 'Open findings.' },
          {
            name: 'coverage',
            type: 'double',
            unit: 'ratio 0..1',
            description: 'Lines that tests run.',
          },
        ],
      },
    });
  });

  it.each<[string, string, string[]]>([
    ['no YAML', ':\n:', [' duplicate-key']],
    ['another kind', changed(['FactSchema', 'Facts']), ['kind not-one-of']],
    [
      'a name that expressions cannot use',
      changed(['name: scan', 'name: code-scan']),
      ['metadata.name invalid-name'],
    ],
    [
      'a word of CEL',
      changed(['name: scan', 'name: in']),
      ['metadata.name invalid-name'],
    ],
    [
      'durations',
      changed(['P7D', 'P1M']),
      ['spec.timeToLive invalid-duration'],
    ],
    ['no duration', changed(['P7D', '0h']), ['spec.timeToLive out-of-range']],
    ['long ones', changed(['P7D', '999d']), ['spec.timeToLive out-of-range']],
    ['types', changed(['int', 'integer']), ['spec.fields[0].type not-one-of']],
    [
      'names of fields',
      changed(['findings,', 'open-findings,']),
      ['spec.fields[0].name invalid-name'],
    ],
    [
      'a field again',
      changed(['name: coverage', 'name: findings']),
      ['spec.fields[1].name duplicate'],
    ],
    [
      'everything at once',
      changed(
        ['owner', 'onwer'],
        ['unit', 'units'],
        ['name: scan', 'name: a-b'],
      ),
      [
        'metadata.name invalid-name',
        'spec.owner required',
        'spec.fields[1].units unknown-key',
        'spec.onwer unknown-key',
      ],
    ],
  ])('finds %s', (_what, text, expected) => {
    const { errors, schema } = readFactSchemaDocument(text);
    const found = errors.map(({ path, code }) => `${path} ${code}`);
    expect(found).toEqual(expected);
    expect(schema).toBeUndefined();
  });
});

describe('checkFactSchema', () => {
  const { schema } = readFactSchemaDocument(factSchemaExample);
  if (!schema) {
    throw new Error('The example has no error');
  }

  it('finds nothing wrong with what was read', () => {
    expect(checkFactSchema(schema)).toEqual([]);
  });

  it('finds what is wrong with what the configuration declares', () => {
    const [field] = schema.fields;
    const wrong = {
      ...field,
      name: 'a b',
      type: 'int',
      description: '',
    } as const;
    expect(
      checkFactSchema({
        ...schema,
        name: 'code-scan',
        timeToLiveMs: 0,
        fields: [wrong, wrong],
      }).map(({ path, code }) => `${path} ${code}`),
    ).toEqual([
      'name invalid-name',
      'timeToLive out-of-range',
      'fields[0].name invalid-name',
      'fields[1].name invalid-name',
      'fields[1].name duplicate',
    ]);
    expect(checkFactSchema({ ...schema, fields: [] })).toMatchObject([
      { path: 'fields', code: 'wrong-length' },
    ]);
  });
});
