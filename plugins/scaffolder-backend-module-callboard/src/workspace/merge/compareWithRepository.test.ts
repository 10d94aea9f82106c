import fc from 'fast-check';
import { Alternatives, compareWithRepository } from './compareWithRepository';
import { describeMerge } from './describeMerge';

describe('compareWithRepository', () => {
  it.each<[string, string[], string[], Alternatives, string[], string]>([
    ['adds what is new', ['a', 'b/c'], ['x'], {}, ['a', 'b/c'], ''],
    ['keeps what is there', ['a', 'b'], ['a'], {}, ['b'], 'a by a'],
    [
      'in whatever case',
      ['README.md'],
      ['Readme.md'],
      {},
      [],
      'README.md by Readme.md',
    ],
    [
      'a file where a folder is needed',
      ['docs/index.md'],
      ['docs'],
      {},
      [],
      'docs/index.md by docs',
    ],
    [
      'a folder where a file is meant',
      ['docs'],
      ['docs/a.md'],
      {},
      [],
      'docs by docs/a.md',
    ],
    [
      'folders in another case',
      ['docs/a.md'],
      ['Docs/b.md'],
      {},
      ['docs/a.md'],
      '',
    ],
    [
      'what stands elsewhere',
      ['CODEOWNERS', 'mkdocs.yml'],
      ['.github/CODEOWNERS'],
      { CODEOWNERS: ['.github/CODEOWNERS', 'docs/CODEOWNERS'] },
      ['mkdocs.yml'],
      'CODEOWNERS by .github/CODEOWNERS',
    ],
  ])('%s', (_, made, existing, alternatives, written, kept) => {
    const result = compareWithRepository(made, existing, alternatives);
    expect(result.written).toEqual(written);
    expect(result.kept.map(({ path, by }) => `${path} by ${by}`).join()).toBe(
      kept,
    );
  });

  it('never writes over anything, and forgets nothing', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'A', 'c.md'), {
        minLength: 1,
        maxLength: 3,
      })
      .map(parts => parts.join('/'));
    const paths = fc.uniqueArray(path, { maxLength: 12 });
    fc.assert(
      fc.property(paths, paths, (made, existing) => {
        const { written, kept } = compareWithRepository(made, existing);
        expect([...written, ...kept.map(one => one.path)].sort()).toEqual(
          [...made].sort(),
        );
        for (const one of written) {
          for (const other of existing) {
            const [x, y] = [one.toLowerCase(), other.toLowerCase()];
            expect(x).not.toBe(y);
            expect(x.startsWith(`${y}/`)).toBe(false);
            expect(y.startsWith(`${x}/`)).toBe(false);
          }
        }
      }),
    );
  });
});

describe('describeMerge', () => {
  it('lists what is added and what is left alone', () => {
    const text = describeMerge({
      written: ['a.md'],
      kept: [
        { path: 'b', by: 'b' },
        { path: 'CODEOWNERS', by: '.github/CODEOWNERS' },
      ],
    });
    expect(text).toContain('- `a.md`\n');
    expect(text).toContain('- `b`\n');
    expect(text).toContain(
      '- `CODEOWNERS`: the repository has `.github/CODEOWNERS`\n',
    );
    expect(describeMerge({ written: [], kept: [] })).toContain('has it all');
  });
});
