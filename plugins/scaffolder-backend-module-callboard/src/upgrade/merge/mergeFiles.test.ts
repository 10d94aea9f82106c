import { FileSet, FileVersion } from '../../files/FileVersion';
import { lockFiles } from '../../lock/lockFiles';
import { mergeFiles } from './mergeFiles';

type Text = string | Buffer | { executable: string };

const version = (text: Text): FileVersion =>
  typeof text === 'object' && 'executable' in text
    ? { content: Buffer.from(text.executable), executable: true }
    : { content: Buffer.from(text), executable: false };

const files = (texts: Record<string, Text>): FileSet =>
  new Map(Object.entries(texts).map(([path, text]) => [path, version(text)]));

interface Sides {
  mine: Record<string, Text>;
  base?: Record<string, Text>;
  locked?: Record<string, Text>;
  theirs: Record<string, Text>;
  nearEnough?: string[];
}

function merge({ mine, base, locked = base ?? {}, theirs, nearEnough }: Sides) {
  const outcome = mergeFiles({
    mine: files(mine),
    locked: lockFiles(files(locked)),
    base: base && files(base),
    theirs: files(theirs),
    nearEnough: new Set(nearEnough),
    label: 'template 1.10.0',
  });
  const after = new Map(files(mine));
  for (const [path, file] of outcome.writes) {
    if (file) after.set(path, file);
    else after.delete(path);
  }
  return {
    ...outcome,
    after: Object.fromEntries(
      [...after].map(([path, { content, executable }]) => [
        path,
        executable ? { executable: String(content) } : String(content),
      ]),
    ),
  };
}

const nothing = {
  changed: [],
  added: [],
  removed: [],
  kept: [],
  conflicts: [],
  renamed: [],
  moved: [],
};

const TEN = Array.from({ length: 10 }, (_, index) => `line ${index}`);
const ten = (change: Record<number, string> = {}) =>
  `${TEN.map((line, index) => change[index] ?? line).join('\n')}\n`;

describe('mergeFiles', () => {
  it.each<[string, Sides, object]>([
    [
      'takes what the template changed',
      { mine: { a: '1' }, base: { a: '1' }, theirs: { a: '2' } },
      { after: { a: '2' }, changed: ['a'] },
    ],
    [
      'keeps what a person changed',
      { mine: { a: 'm' }, base: { a: '1' }, theirs: { a: '1' } },
      { after: { a: 'm' } },
    ],
    [
      'adds what the template added',
      { mine: {}, base: {}, theirs: { a: '1' } },
      { after: { a: '1' }, added: ['a'] },
    ],
    [
      'removes what the template dropped',
      { mine: { a: '1' }, base: { a: '1' }, theirs: {} },
      { after: {}, removed: ['a'] },
    ],
    [
      'keeps what the template dropped and a person edited',
      { mine: { a: 'm' }, base: { a: '1' }, theirs: {} },
      { after: { a: 'm' }, kept: [{ path: 'a', reason: 'dropped' }] },
    ],
    [
      'does not bring back what a person deleted',
      { mine: {}, base: { a: '1' }, theirs: { a: '1' } },
      { after: {} },
    ],
    [
      'says so where the template changed it',
      { mine: {}, base: { a: '1' }, theirs: { a: '2' } },
      { after: {}, kept: [{ path: 'a', reason: 'deleted' }] },
    ],
    [
      "leaves alone what is not the template's",
      { mine: { a: 'm' }, base: {}, theirs: {} },
      { after: { a: 'm' } },
    ],
    [
      'knows what both added alike',
      { mine: { a: 'm' }, base: {}, theirs: { a: 'm' } },
      { after: { a: 'm' } },
    ],
    [
      'leaves what was here before the template',
      { mine: { a: 'm' }, base: { a: '1' }, locked: {}, theirs: { a: '1' } },
      { after: { a: 'm' } },
    ],
    [
      'says so where the template changed its own',
      { mine: { a: 'm' }, base: { a: '1' }, locked: {}, theirs: { a: '2' } },
      { after: { a: 'm' }, kept: [{ path: 'a', reason: 'own' }] },
    ],
    [
      'does not add what was not recorded',
      { mine: {}, base: { a: '1' }, locked: {}, theirs: { a: '2' } },
      { after: {}, kept: [{ path: 'a', reason: 'own' }] },
    ],
    [
      "takes the template's by its hash alone",
      { mine: { a: '1' }, locked: { a: '1' }, theirs: { a: '2' } },
      { after: { a: '2' }, changed: ['a'] },
    ],
    [
      "keeps a person's by its hash alone",
      { mine: { a: 'm' }, locked: { a: '1' }, theirs: { a: '1' } },
      { after: { a: 'm' } },
    ],
    [
      'removes by its hash alone',
      { mine: { a: '1', b: 'm' }, locked: { a: '1', b: '1' }, theirs: {} },
      {
        after: { b: 'm' },
        removed: ['a'],
        kept: [{ path: 'b', reason: 'dropped' }],
      },
    ],
    [
      'keeps an edit where the template renders the same twice, though not what was recorded',
      {
        mine: { a: 'm' },
        locked: { a: '1' },
        base: { a: '2' },
        theirs: { a: '2' },
      },
      { after: { a: 'm' }, kept: [{ path: 'a', reason: 'same-template' }] },
    ],
    [
      'takes a rendering that is not what was recorded',
      {
        mine: { a: '1' },
        locked: { a: '1' },
        base: { a: '2' },
        theirs: { a: '2' },
      },
      { after: { a: '2' }, changed: ['a'] },
    ],
    [
      'keeps what came from outside the template',
      {
        mine: { a: ten({ 2: 'id: P123' }) },
        locked: { a: ten({ 2: 'id: P123' }) },
        base: { a: ten({ 2: 'id: example' }) },
        theirs: { a: ten({ 2: 'id: example', 7: 'new' }) },
        nearEnough: ['a'],
      },
      { after: { a: ten({ 2: 'id: P123', 7: 'new' }) }, changed: ['a'] },
    ],
    [
      'merges',
      {
        mine: { a: ten({ 1: 'mine' }) },
        base: { a: ten() },
        theirs: { a: ten({ 8: 'theirs' }) },
      },
      { after: { a: ten({ 1: 'mine', 8: 'theirs' }) }, changed: ['a'] },
    ],
    [
      'marks what both changed',
      {
        mine: { a: 'a\nm\nz\n' },
        base: { a: 'a\n1\nz\n' },
        theirs: { a: 'a\n2\nz\n' },
      },
      {
        after: {
          a: 'a\n<<<<<<< yours\nm\n=======\n2\n>>>>>>> template 1.10.0\nz\n',
        },
        conflicts: [{ path: 'a', reason: 'both-changed' }],
      },
    ],
    [
      'marks what both added',
      { mine: { a: 'a\nm\n' }, base: {}, theirs: { a: 'a\nt\n' } },
      {
        after: {
          a: 'a\n<<<<<<< yours\nm\n=======\nt\n>>>>>>> template 1.10.0\n',
        },
        conflicts: [{ path: 'a', reason: 'both-added' }],
      },
    ],
    [
      'marks every difference where the base is unknown',
      {
        mine: { a: 'a\nm\nz' },
        locked: { a: 'a\n1\nz' },
        theirs: { a: 'a\n2\nz' },
      },
      {
        after: {
          a: 'a\n<<<<<<< yours\nm\n=======\n2\n>>>>>>> template 1.10.0\nz',
        },
        conflicts: [{ path: 'a', reason: 'unknown-base' }],
      },
    ],
    [
      'cannot mark in what is no text',
      {
        mine: { a: Buffer.from([0, 1]) },
        base: { a: Buffer.from([0, 2]) },
        theirs: { a: Buffer.from([0, 3]) },
      },
      { conflicts: [{ path: 'a', reason: 'binary' }] },
    ],
    [
      'takes what is no text, unless it was edited',
      {
        mine: { a: Buffer.from([0]) },
        base: { a: Buffer.from([0]) },
        theirs: { a: Buffer.from([0, 3]) },
      },
      { changed: ['a'] },
    ],
    [
      'keeps the line ends of a person',
      {
        mine: { a: ten({ 1: 'mine' }).replaceAll('\n', '\r\n') },
        base: { a: ten() },
        theirs: { a: ten({ 8: 'theirs' }) },
      },
      {
        after: { a: ten({ 1: 'mine', 8: 'theirs' }).replaceAll('\n', '\r\n') },
        changed: ['a'],
      },
    ],
    [
      'takes the line ends of the template',
      {
        mine: { a: ten({ 1: 'mine' }) },
        base: { a: ten() },
        theirs: { a: ten().replaceAll('\n', '\r\n') },
      },
      {
        after: { a: ten({ 1: 'mine' }).replaceAll('\n', '\r\n') },
        changed: ['a'],
      },
    ],
    [
      'keeps a missing last line end',
      {
        mine: { a: ten({ 1: 'mine' }).trimEnd() },
        base: { a: ten() },
        theirs: { a: ten({ 7: 't' }) },
      },
      { after: { a: ten({ 1: 'mine', 7: 't' }).trimEnd() }, changed: ['a'] },
    ],
    [
      'adds a last line end with the template',
      {
        mine: { a: ten({ 1: 'mine' }).trimEnd() },
        base: { a: ten().trimEnd() },
        theirs: { a: ten() },
      },
      { after: { a: ten({ 1: 'mine' }) }, changed: ['a'] },
    ],
    [
      'takes a mode of the template',
      {
        mine: { a: 'm' },
        base: { a: '1' },
        theirs: { a: { executable: '1' } },
      },
      { after: { a: { executable: 'm' } }, changed: ['a'] },
    ],
    [
      'keeps a recorded mode that the rendering does not know',
      {
        mine: { a: { executable: '1' } },
        base: { a: '1' },
        locked: { a: { executable: '1' } },
        theirs: { a: '2' },
      },
      { after: { a: { executable: '2' } }, changed: ['a'] },
    ],
    [
      'keeps a mode of a person',
      {
        mine: { a: { executable: '1' } },
        base: { a: '1' },
        theirs: { a: '2' },
      },
      { after: { a: { executable: '2' } }, changed: ['a'] },
    ],
    [
      'keeps what the template dropped and a person made executable',
      { mine: { a: { executable: '1' } }, base: { a: '1' }, theirs: {} },
      {
        after: { a: { executable: '1' } },
        kept: [{ path: 'a', reason: 'dropped' }],
      },
    ],
  ])('%s', (_, sides, expected) => {
    expect(merge(sides)).toMatchObject({ ...nothing, ...expected });
  });

  it('lets edits follow a file that the template renamed', () => {
    expect(
      merge({
        mine: { 'old.md': ten({ 1: 'mine' }) },
        base: { 'old.md': ten() },
        theirs: {
          'new.md': ten({ 8: 'theirs' }),
          'other.md': 'something else\n',
        },
      }),
    ).toMatchObject({
      ...nothing,
      after: {
        'new.md': ten({ 1: 'mine', 8: 'theirs' }),
        'other.md': 'something else\n',
      },
      added: ['new.md', 'other.md'],
      removed: ['old.md'],
      renamed: [{ from: 'old.md', to: 'new.md' }],
    });
  });

  it('lets changes of the template follow a file that a person moved', () => {
    expect(
      merge({
        mine: { 'mine.md': ten({ 1: 'mine' }), unrelated: ten({}).repeat(3) },
        base: { 'old.md': ten() },
        theirs: { 'old.md': ten({ 8: 'theirs' }) },
      }),
    ).toMatchObject({
      ...nothing,
      after: { 'mine.md': ten({ 1: 'mine', 8: 'theirs' }) },
      changed: ['mine.md'],
      moved: [{ from: 'old.md', to: 'mine.md' }],
    });
  });

  it('does not take a file for renamed that is another', () => {
    expect(
      merge({
        mine: { 'old.md': 'mine\n' },
        base: { 'old.md': ten() },
        theirs: { 'new.md': 'a\nb\n' },
      }),
    ).toMatchObject({
      ...nothing,
      added: ['new.md'],
      kept: [{ path: 'old.md', reason: 'dropped' }],
    });
  });
});
