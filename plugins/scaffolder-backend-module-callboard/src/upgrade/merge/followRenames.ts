import { FileSet, FileVersion, sha256 } from '../../files/FileVersion';
import { FileSides } from './mergeFile';
import { findRenames, Rename } from './renames';

/**
 * Lets both sides of a renamed file meet at its new path: `sides` is changed so that it has the new path alone.
 *
 * @returns `renamed`: the template renamed a file that people had edited; `moved`: people moved a file that the template
 *   changed
 */
export function followRenames(
  sides: Map<string, FileSides>,
  mine: FileSet,
): { renamed: Rename[]; moved: Rename[] } {
  const came = pick(sides, ({ mine: my, locked, base, theirs }) =>
    my || locked || base ? undefined : theirs,
  );
  const dropped = pick(sides, one =>
    isEdited(one) && !one.theirs ? one.base ?? one.mine : undefined,
  );
  const renamed = findRenames(dropped, came);
  for (const { from, to } of renamed) {
    const { theirs } = sides.get(to) ?? {};
    sides.set(to, { ...sides.get(from), theirs });
    sides.delete(from);
  }

  const deleted = pick(sides, one =>
    isWantedBack(one) ? one.base ?? one.theirs : undefined,
  );
  const unknown = new Map([...mine].filter(([path]) => !sides.has(path)));
  for (const { from } of renamed) unknown.delete(from);
  const moved = findRenames(deleted, unknown);
  for (const { from, to } of moved) {
    sides.set(to, { ...sides.get(from), mine: mine.get(to) });
    sides.delete(from);
  }
  return { renamed, moved };
}

function pick(
  sides: ReadonlyMap<string, FileSides>,
  choose: (one: FileSides) => FileVersion | undefined,
): FileSet {
  const chosen = new Map<string, FileVersion>();
  for (const [path, one] of sides) {
    const file = choose(one);
    if (file) chosen.set(path, file);
  }
  return chosen;
}

function isEdited({ mine, locked }: FileSides): boolean {
  return Boolean(mine && locked && sha256(mine.content) !== locked.sha256);
}

/** Whether people deleted what the template changes. */
function isWantedBack({ mine, locked, theirs }: FileSides): boolean {
  return Boolean(
    !mine && locked && theirs && sha256(theirs.content) !== locked.sha256,
  );
}
