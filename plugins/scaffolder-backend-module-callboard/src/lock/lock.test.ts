import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { formatLock } from './formatLock';
import { readLock } from './readLock';
import { LockedFile, ScaffoldLock } from './ScaffoldLock';

const HASH = 'a'.repeat(64);
const INSTANT = '2026-11-27T06:30:00.000Z';

const lock = (values: Partial<ScaffoldLock> = {}): ScaffoldLock => ({
  template: 'template:default/python',
  version: '1.9.0',
  created: INSTANT,
  updated: INSTANT,
  exclude: [],
  answers: {},
  files: new Map(),
  ...values,
});

const read = (text: string) => readLock(text, 'scaffold.lock.yaml');

const file = (digits: string, executable = false): LockedFile => ({
  sha256: digits.padEnd(64, '0'),
  executable,
});

describe('formatLock', () => {
  it('is sorted, one line for each file', () => {
    const text = formatLock(
      lock({
        source: 'https://github.com/acme/templates/blob/main/python/',
        exclude: ['b/**', 'a'],
        answers: {
          tier: '2',
          name: 'shop',
          repository: { url: 'u', kind: 'k' },
        },
        files: new Map([
          ['scripts/drain.sh', file('1', true)],
          ['CODEOWNERS', file('2')],
          ['a b: "c"', file('3')],
        ]),
      }),
    );
    expect(text.replace(/^#.*\n/gm, ''))
      .toBe(`apiVersion: callboard.dev/v1alpha1
kind: ScaffoldLock
template: template:default/python
version: 1.9.0
source: https://github.com/acme/templates/blob/main/python/
created: ${INSTANT}
updated: ${INSTANT}
exclude:
  - a
  - b/**
answers:
  name: shop
  repository:
    kind: k
    url: u
  tier: "2"
executables:
  - scripts/drain.sh
files:
  CODEOWNERS: sha256:${'2'.padEnd(64, '0')}
  'a b: "c"': sha256:${'3'.padEnd(64, '0')}
  scripts/drain.sh: sha256:${'1'.padEnd(64, '0')}
`);
  });

  it('is read as it was written', () => {
    const segment = fc
      .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
      .filter(text => !/[/\\]/.test(text) && !/^\.\.?$/.test(text));
    const path = fc
      .array(segment, { minLength: 1, maxLength: 3 })
      .map(parts => parts.join('/'));
    const files = fc.dictionary(path, fc.boolean(), { maxKeys: 5 });
    fc.assert(
      fc.property(
        files,
        fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }),
        (executables, answers) => {
          fc.pre(!JSON.stringify([executables, answers]).includes('__proto__'));
          const written = lock({
            answers: JSON.parse(JSON.stringify(answers)),
            files: new Map(
              Object.entries(executables).map(([name, executable]) => [
                name,
                file('7', executable),
              ]),
            ),
          });
          const again = read(formatLock(written));
          expect({ ...again, files: Object.fromEntries(again.files) }).toEqual({
            ...written,
            files: Object.fromEntries(written.files),
          });
          expect(formatLock(again)).toBe(formatLock(written));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('readLock', () => {
  const changed = (values: object) =>
    stringify({ ...parse(formatLock(lock())), ...values });

  it.each<[string, object, RegExp]>([
    ['another kind', { kind: 'SLO' }, /kind: expected .*ScaffoldLock/],
    [
      'a version that is none',
      { version: 'v1' },
      /version: expected a semantic version such as 1.10.0, found "v1"/,
    ],
    [
      'a number for a version',
      { version: 1.1 },
      /version: expected a text, found 1.1/,
    ],
    [
      'the ref of something else',
      { template: 'component:default/x' },
      /template: expected the ref of a template/,
    ],
    [
      'a path outside',
      { files: { '../x': `sha256:${HASH}` } },
      /files\["..\/x"\]: expected a key that is a path within the repository/,
    ],
    [
      'an absolute path',
      { files: { '/etc/x': `sha256:${HASH}` } },
      /expected a key that is a path within the repository/,
    ],
    [
      'a hash that is none',
      { files: { x: 'md5:1' } },
      /files.x: expected sha256: and 64 hexadecimal digits/,
    ],
    ['no files', { files: null }, /files: expected a map, found nothing/],
    [
      'an unknown key',
      { file: {} },
      /file: expected a known key, did you mean files/,
    ],
    [
      'an instant that is none',
      { created: 'today' },
      /created: expected an instant in ISO 8601/,
    ],
  ])('refuses %s', (_, values, message) => {
    expect(() => read(changed(values))).toThrow(message);
  });

  it.each([
    ['', /expected one document, found none/],
    ['a: [', /scaffold.lock.yaml cannot be read: line 1/],
    ['a: 1\n---\nb: 2\n', /expected one document, found 2/],
    ['<<<<<<< yours\na: 1\n=======\n', /cannot be read|cannot be used/],
  ])('refuses %j', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
