import fc from 'fast-check';
import { FileSet, FileVersion } from '../../files/FileVersion';
import { lockFiles } from '../../lock/lockFiles';
import {
  arbitraryUpgrade,
  Repository,
  Upgrade,
} from './__testUtils__/arbitraryUpgrade';
import { mergeFiles } from './mergeFiles';
import { MergeOutcome } from './MergeOutcome';

const LABEL = 'template 1.10.0';

/** How texts are written: with which line ends, and whether the last line has one. */
interface Style {
  lineEnd: string;
  isEnded: boolean;
}

function toFiles(repository: Repository, style: Style): FileSet {
  return new Map(
    [...repository].map(([path, lines]): [string, FileVersion] => [
      path,
      {
        content: Buffer.from(
          lines.join(style.lineEnd) +
            (style.isEnded && lines.length > 0 ? style.lineEnd : ''),
        ),
        executable: false,
      },
    ]),
  );
}

function applied(mine: FileSet, { writes }: MergeOutcome): FileSet {
  const after = new Map(mine);
  for (const [path, file] of writes) {
    if (file) after.set(path, file);
    else after.delete(path);
  }
  return after;
}

const linesOf = (files: FileSet) =>
  [...files.values()].flatMap(({ content }) => String(content).split(/\r?\n/));

/** Lines that stand in no conflict. */
function settledLines(files: FileSet): string[] {
  return [...files.values()].flatMap(({ content }) => {
    let isMarked = false;
    return String(content)
      .split(/\r?\n/)
      .filter(line => {
        if (line === '<<<<<<< yours') isMarked = true;
        const isSettled = !isMarked;
        if (line === `>>>>>>> ${LABEL}`) isMarked = false;
        return isSettled;
      });
  });
}

const style = fc.record({
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  isEnded: fc.boolean(),
});

const scene = fc.record({
  upgrade: arbitraryUpgrade,
  isBaseKnown: fc.boolean(),
  mineStyle: style,
  templateStyle: style,
});

function play(
  { upgrade, isBaseKnown }: { upgrade: Upgrade; isBaseKnown: boolean },
  mineStyle: Style,
  templateStyle: Style,
) {
  const base = toFiles(upgrade.base, templateStyle);
  const theirs = toFiles(upgrade.theirs, templateStyle);
  // Nobody touched these: they are as the template wrote them.
  const mine = new Map([
    ...toFiles(upgrade.mine, mineStyle),
    ...[...base].filter(([path]) => upgrade.untouched.includes(path)),
  ]);
  const outcome = mergeFiles({
    mine,
    locked: lockFiles(base),
    base: isBaseKnown ? base : undefined,
    theirs,
    label: LABEL,
  });
  return { base, theirs, mine, outcome, after: applied(mine, outcome) };
}

const RUNS = { numRuns: 500 };

describe('mergeFiles, over random edits and random changes of a template', () => {
  it('loses no line that a person wrote', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { after } = play(given, mineStyle, templateStyle);
        expect(linesOf(after)).toEqual(
          expect.arrayContaining(given.upgrade.written),
        );
      }),
      RUNS,
    );
  });

  it('loses no line that the template added to a file that is still there', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { after, outcome } = play(given, mineStyle, templateStyle);
        const own = new Set(outcome.kept.map(({ path }) => path));
        for (const [path, lines] of given.upgrade.theirs) {
          const file = after.get(path);
          if (!file || own.has(path)) continue;
          expect(linesOf(new Map([[path, file]]))).toEqual(
            expect.arrayContaining(
              lines.filter(line => line.startsWith('template')),
            ),
          );
        }
      }),
      RUNS,
    );
  });

  it('makes of a file that nobody touched what the newer template makes', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { after, theirs } = play(given, mineStyle, templateStyle);
        for (const path of given.upgrade.untouched) {
          expect(after.get(path)).toEqual(theirs.get(path));
        }
      }),
      RUNS,
    );
  });

  it('lets a removed block appear in conflicts and in what the template dropped alone', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { after, outcome } = play(given, mineStyle, templateStyle);
        const own = new Set(outcome.kept.map(({ path }) => path));
        const merged = [...after].filter(
          ([path]) =>
            !own.has(path) &&
            (given.upgrade.theirs.has(path) || outcome.writes.has(path)),
        );
        const settled = new Set(settledLines(new Map(merged)));
        expect(given.upgrade.blocks.filter(line => settled.has(line))).toEqual(
          [],
        );
      }),
      RUNS,
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { after, theirs } = play(given, mineStyle, templateStyle);
        const again = mergeFiles({
          mine: after,
          locked: lockFiles(theirs),
          base: given.isBaseKnown ? theirs : undefined,
          theirs,
          label: LABEL,
        });
        expect([...again.writes.keys()]).toEqual([]);
        expect(again.conflicts).toEqual([]);
      }),
      RUNS,
    );
  });

  it('tells of every file it writes, once', () => {
    fc.assert(
      fc.property(scene, ({ mineStyle, templateStyle, ...given }) => {
        const { outcome } = play(given, mineStyle, templateStyle);
        const told = [
          ...outcome.changed,
          ...outcome.added,
          ...outcome.removed,
          ...outcome.conflicts.map(({ path }) => path),
        ].sort();
        expect(told).toEqual([...new Set(told)]);
        expect(told).toEqual([...outcome.writes.keys()].sort());
      }),
      RUNS,
    );
  });
});
