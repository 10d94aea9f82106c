import { FileSet, FileVersion } from '../../files/FileVersion';
import { LockedFile } from '../../lock/ScaffoldLock';
import { ConflictReason, KeptReason } from './mergeFile';
import { Rename } from './renames';

/** What an upgrade has to bring together. */
export interface MergeInput {
  /** The repository: what the lock or a rendering names, and what people may have moved such files to. */
  mine: FileSet;
  /** What stands in the repository, where `mine` was prepared for merging. */
  present?: FileSet;
  locked: ReadonlyMap<string, LockedFile>;
  /** Undefined where the recorded version could not be rendered again. */
  base?: FileSet;
  theirs: FileSet;
  /** Paths of which a base that is not what was recorded serves all the same. */
  nearEnough?: ReadonlySet<string>;
  /** What the template's side is called in conflicts. */
  label: string;
}

/** What an upgrade does to a repository. Lists of paths are sorted, and a path is in one of them at most. */
export interface MergeOutcome {
  /** What to write, by path; undefined for what to remove. */
  writes: ReadonlyMap<string, FileVersion | undefined>;
  changed: string[];
  added: string[];
  removed: string[];
  kept: Array<{ path: string; reason: KeptReason }>;
  conflicts: Array<{ path: string; reason: ConflictReason }>;
  /** Files that the newer version has elsewhere: what people wrote in them went there. */
  renamed: Rename[];
  /** Files that people moved: the template's changes went there. */
  moved: Rename[];
}
