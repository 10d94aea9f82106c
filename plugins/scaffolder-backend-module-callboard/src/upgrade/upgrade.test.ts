import { MergeOutcome } from './merge/MergeOutcome';
import { describeUpgrade } from './describeUpgrade';
import { planUpgrade } from './planUpgrade';
import { readAnswers } from './readAnswers';

const REF = 'template:default/python';

describe('planUpgrade', () => {
  it.each<[string, string, string | undefined, string]>([
    ['1.9.0', '1.10.0', undefined, '1.10.0'],
    ['1.9.0', '2.0.0-rc.1', undefined, '2.0.0-rc.1'],
    ['2.0.0-rc.2', '2.0.0-rc.10', undefined, '2.0.0-rc.10'],
    ['2.0.0-rc.1', '2.0.0', undefined, '2.0.0'],
    ['1.9.0', '2.0.0', '1.10.0', '1.10.0'],
    ['9.0.0', '10.0.0', undefined, '10.0.0'],
  ])(
    'goes from %s, with %s in the catalog, asked for %s, to %s',
    (from, newest, wanted, to) => {
      expect(planUpgrade(REF, from, newest, wanted)).toEqual({ from, to });
    },
  );

  it.each<[string, string, string | undefined, string]>([
    [
      '1.10.0',
      '1.10.0',
      undefined,
      `The files come from ${REF} 1.10.0, which is the version in the catalog.`,
    ],
    [
      '1.10.0+a',
      '1.10.0+b',
      undefined,
      `The files come from ${REF} 1.10.0+a, which is the version in the catalog.`,
    ],
    [
      '1.10.0',
      '1.9.0',
      undefined,
      `The files come from ${REF} 1.10.0, which is newer than the version in the catalog (1.9.0).`,
    ],
    [
      '2.0.0',
      '3.0.0',
      '2.0.0-rc.1',
      `The files come from ${REF} 2.0.0, which is newer than what was asked for (2.0.0-rc.1).`,
    ],
  ])(
    'stays at %s, with %s in the catalog, asked for %s',
    (from, newest, wanted, reason) => {
      expect(planUpgrade(REF, from, newest, wanted)).toMatchObject({ reason });
    },
  );

  it.each(['latest', 'v1.0.0', '1.0', ''])('refuses %j', wanted => {
    expect(() => planUpgrade(REF, '1.0.0', '1.1.0', wanted)).toThrow(
      `to: expected a semantic version such as 1.10.0, found ${JSON.stringify(
        wanted,
      )}`,
    );
  });
});

describe('readAnswers', () => {
  it.each([
    [undefined, {}],
    ['', {}],
    ['# nothing\n', {}],
    [{ port: 1 }, { port: 1 }],
    ['port: 8080\nregions: [eu]', { port: 8080, regions: ['eu'] }],
  ])('reads %j', (given, answers) => {
    expect(readAnswers(given)).toEqual(answers);
  });

  it.each(['port', '- a', 'a: [', 'a: 1\n---\nb: 2'])('refuses %j', given => {
    expect(() => readAnswers(given)).toThrow(
      'expected lines such as "port: 8080"',
    );
  });
});

describe('describeUpgrade', () => {
  const plan = { from: '1.9.0', to: '1.10.0' };
  const nothing: MergeOutcome = {
    writes: new Map(),
    changed: [],
    added: [],
    removed: [],
    kept: [],
    conflicts: [],
    renamed: [],
    moved: [],
  };

  it('says how to finish where there are no conflicts', () => {
    expect(
      describeUpgrade(REF, plan, { ...nothing, changed: ['a'] }, undefined),
    )
      .toBe(`Brings what \`${REF}\` made from version 1.9.0 to 1.10.0. What people wrote stays.

No conflicts. Let the pipeline run, look at the changes, and merge.

### Changed

- \`a\`
`);
  });

  it('tells of everything', () => {
    const text = describeUpgrade(
      REF,
      plan,
      {
        ...nothing,
        added: ['new `x`'],
        removed: ['gone'],
        kept: [
          { path: 'deleted', reason: 'deleted' },
          { path: 'dropped', reason: 'dropped' },
        ],
        conflicts: [
          { path: 'main.py', reason: 'both-changed' },
          { path: 'logo.png', reason: 'binary' },
        ],
        renamed: [{ from: 'old.md', to: 'new.md' }],
        moved: [{ from: 'a.py', to: 'src/a.py' }],
      },
      'there is no folder\nof 1.9.0',
    );
    expect(text).toContain(
      '**2 files with conflicts: resolve them before merging.**',
    );
    expect(text).toContain(
      'could not be rendered again (there is no folder of 1.9.0)',
    );
    expect(text.match(/^(?:###|-) .{0,30}/gm)).toEqual([
      '### Conflicts',
      '- `main.py`: you and the templat',
      '- `logo.png`: you and the templa',
      '### Added',
      '- `` new `x` ``',
      '### Removed',
      '- `gone`',
      '### Renamed',
      '- `old.md` is `new.md` now; your',
      '- you moved `a.py` to `src/a.py`',
      '### Left as it is',
      '- `deleted`: you deleted it, and',
      '- `dropped`: the template has it',
    ]);
  });
});
