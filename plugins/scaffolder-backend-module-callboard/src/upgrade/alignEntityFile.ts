import { ENTITY_FILE } from '../entityFile/entityFile';
import { FileSet, FileVersion, sha256 } from '../files/FileVersion';
import { LockedFile } from '../lock/ScaffoldLock';
import { writeProvenance } from '../lock/writeProvenance';
import { MergeInput } from './merge/MergeOutcome';

/** What two versions of a template and the repository have before they are merged. */
type Sides = Pick<MergeInput, 'mine' | 'locked' | 'base' | 'theirs'>;

/** A rendering whose component says where it comes from, as `scaffold:lock:write` would have had it. */
export function withProvenance(
  files: FileSet,
  template: string,
  version: string,
): FileSet {
  const file = files.get(ENTITY_FILE);
  const said = file && saying(file, template, version);
  return said ? new Map(files).set(ENTITY_FILE, said) : files;
}

/**
 * Lets all sides of an edited catalog-info.yaml say the newer version: a line that the portal writes is never a conflict.
 * A file that was not edited is left to the merge.
 */
export function alignEntityFile(
  sides: Sides,
  template: string,
  version: string,
): Sides {
  const mine = sides.mine.get(ENTITY_FILE);
  const locked = sides.locked.get(ENTITY_FILE);
  const said = mine && saying(mine, template, version);
  if (!said || !locked || sha256(mine.content) === locked.sha256) return sides;
  const base = sides.base?.get(ENTITY_FILE);
  const isRecorded = base && sha256(base.content) === locked.sha256;
  const baseSaid = base && (saying(base, template, version) ?? base);
  return {
    ...sides,
    mine: new Map(sides.mine).set(ENTITY_FILE, said),
    ...(baseSaid && {
      base: new Map(sides.base).set(ENTITY_FILE, baseSaid),
    }),
    ...(isRecorded && baseSaid && { locked: relocked(sides.locked, baseSaid) }),
  };
}

function relocked(
  locked: ReadonlyMap<string, LockedFile>,
  file: FileVersion,
): ReadonlyMap<string, LockedFile> {
  const executable = locked.get(ENTITY_FILE)?.executable ?? false;
  return new Map(locked).set(ENTITY_FILE, {
    sha256: sha256(file.content),
    executable,
  });
}

/** Undefined for a file that is no catalog-info.yaml: people may have broken it, and that is for them to see. */
function saying(
  file: FileVersion,
  template: string,
  version: string,
): FileVersion | undefined {
  try {
    const text = writeProvenance(
      file.content.toString(),
      { template, version },
      ENTITY_FILE,
    );
    return { ...file, content: Buffer.from(text) };
  } catch {
    return undefined;
  }
}
