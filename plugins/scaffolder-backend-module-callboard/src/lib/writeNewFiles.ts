import { ConflictError } from '@backstage/errors';
import { FileSet, isSameFile } from '../files/FileVersion';
import { readFiles, writeFile } from '../files/workspaceFiles';

/**
 * Writes files that are not there yet; one that is there and says the same is left, so that a step may run again. What
 * people wrote is never overwritten: then nothing is written at all.
 *
 * @throws ConflictError naming the first file that is there and says something else
 */
export async function writeNewFiles(
  folder: string,
  files: FileSet,
): Promise<void> {
  const present = await readFiles(folder, files.keys());
  for (const [path, file] of files) {
    const before = present.get(path);
    if (before && !isSameFile(before, file)) {
      throw new ConflictError(
        `${path}: expected no such file, found one that says something else; it is left as it is`,
      );
    }
  }
  for (const [path, file] of files) {
    if (!present.has(path)) await writeFile(folder, path, file);
  }
}
