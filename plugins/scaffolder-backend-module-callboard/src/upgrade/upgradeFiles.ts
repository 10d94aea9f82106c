import { ENTITY_FILE } from '../entityFile/entityFile';
import { FileVersion } from '../files/FileVersion';
import { lockFiles } from '../lock/lockFiles';
import { LockedFile, ScaffoldLock } from '../lock/ScaffoldLock';
import { alignEntityFile } from './alignEntityFile';
import { templateMode } from './merge/mergeFile';
import { mergeFiles } from './merge/mergeFiles';
import { MergeOutcome } from './merge/MergeOutcome';
import { readRepository } from './readRepository';
import { RenderedReleases } from './renderReleases';

/** Entries of an entity come from outside the template: ids of services that a provider gave. */
const NEAR_ENOUGH = new Set([ENTITY_FILE]);

/**
 * Decides what an upgrade does to the files of a repository; writes nothing.
 *
 * @returns `files`: what the new lock says of files
 * @throws ConflictError where an earlier upgrade is not resolved
 */
export async function upgradeFiles(
  workspacePath: string,
  options: {
    lock: ScaffoldLock;
    lockPath: string;
    version: string;
    rendered: RenderedReleases;
  },
): Promise<{ outcome: MergeOutcome; files: Map<string, LockedFile> }> {
  const { lock, lockPath, version, rendered } = options;
  const { base, theirs } = rendered;
  const mine = await readRepository(workspacePath, lock, lockPath, [
    ...(base?.keys() ?? []),
    ...theirs.keys(),
  ]);
  const sides = { mine, locked: lock.files, base, theirs };
  const outcome = mergeFiles({
    ...alignEntityFile(sides, lock.template, version),
    present: mine,
    nearEnough: NEAR_ENOUGH,
    label: `template ${version}`,
  });
  // What was here before the template, or was taken out by hand before it was recorded, does not become the template's.
  const recorded = [...theirs].flatMap(
    ([path, file]): Array<[string, FileVersion]> => {
      const locked = lock.files.get(path);
      const before = base?.get(path);
      if (before && !locked) return [];
      const executable = templateMode(file, locked, before);
      return [[path, { ...file, executable }]];
    },
  );
  return { outcome, files: lockFiles(new Map(recorded)) };
}
