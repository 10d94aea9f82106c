import { ConflictError } from '@backstage/errors';
import { extname } from 'node:path';
import { createPathFilter } from '../files/createPathFilter';
import { FileSet } from '../files/FileVersion';
import { listFiles, readFiles } from '../files/workspaceFiles';
import { ScaffoldLock } from '../lock/ScaffoldLock';
import { CONFLICT_START } from './merge/mergeText';

/**
 * The files of a repository that an upgrade looks at: what the lock or the newer version names and, where some of it is
 * missing, what people may have moved it to.
 *
 * @param named - paths of renderings
 * @throws ConflictError where an earlier upgrade is not resolved
 */
export async function readRepository(
  folder: string,
  lock: ScaffoldLock,
  lockPath: string,
  named: Iterable<string>,
): Promise<FileSet> {
  const isExcluded = createPathFilter(lock.exclude);
  const wanted = new Set([...lock.files.keys(), ...named]);
  const present = (await listFiles(folder)).filter(
    path => path !== lockPath && !isExcluded(path),
  );
  const there = new Set(present);
  const missing = [...lock.files.keys()].filter(path => !there.has(path));
  const endings = new Set(missing.map(path => extname(path)));
  const files = await readFiles(
    folder,
    present.filter(path => wanted.has(path) || endings.has(extname(path))),
  );
  const unresolved = [...files].flatMap(([path, { content }]) =>
    isMarked(content.toString()) ? [path] : [],
  );
  if (unresolved.length > 0) {
    throw new ConflictError(
      `resolve the conflicts of the last upgrade first, in ${unresolved.join(
        ', ',
      )}`,
    );
  }
  return files;
}

function isMarked(text: string): boolean {
  return text.split(/\r?\n/).includes(CONFLICT_START);
}
