import { FileVersion, isSameFile } from '../../files/FileVersion';
import { followRenames } from './followRenames';
import { MergeInput, MergeOutcome } from './MergeOutcome';
import { FileSides, mergeFile } from './mergeFile';

/** Brings a repository, the recorded and the newer version of its template together. */
export function mergeFiles(input: MergeInput): MergeOutcome {
  const { present = input.mine } = input;
  const sides = sidesByPath(input);
  const { renamed, moved } = followRenames(sides, input.mine);
  const writes = new Map<string, FileVersion | undefined>(
    renamed.map(({ from }) => [from, undefined]),
  );
  const outcome: MergeOutcome = {
    writes,
    changed: [],
    added: [],
    removed: renamed.map(({ from }) => from),
    kept: [],
    conflicts: [],
    renamed,
    moved,
  };
  for (const [path, one] of sides) {
    const { result, kept, conflict } = mergeFile(one, input.label);
    const before = present.get(path);
    if (kept) outcome.kept.push({ path, reason: kept });
    if (conflict) outcome.conflicts.push({ path, reason: conflict });
    if (!result && before) {
      writes.set(path, undefined);
      outcome.removed.push(path);
    } else if (result && !(before && isSameFile(before, result))) {
      writes.set(path, result);
      if (!conflict) (before ? outcome.changed : outcome.added).push(path);
    }
  }
  outcome.removed.sort();
  return outcome;
}

function sidesByPath(input: MergeInput): Map<string, FileSides> {
  const { mine, locked, base, theirs, nearEnough } = input;
  const paths = new Set([
    ...locked.keys(),
    ...(base?.keys() ?? []),
    ...theirs.keys(),
  ]);
  return new Map(
    [...paths].sort().map(path => [
      path,
      {
        mine: mine.get(path),
        locked: locked.get(path),
        base: base?.get(path),
        theirs: theirs.get(path),
        isBaseNearEnough: nearEnough?.has(path),
      },
    ]),
  );
}
