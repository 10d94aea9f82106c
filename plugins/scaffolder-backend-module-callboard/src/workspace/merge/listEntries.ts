import fs from 'fs-extra';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Everything in a folder that is no folder itself, links too: each takes a place that nothing else can have. What Git keeps for
 * itself is left out.
 *
 * @returns paths relative to the folder, in order; none where there is no such folder
 */
export async function listEntries(folder: string): Promise<string[]> {
  if (!(await fs.pathExists(folder))) {
    return [];
  }
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      relative(folder, join(parentPath, name)).split(sep).join('/'),
    )
    .filter(path => !path.split('/').includes('.git'))
    .sort();
}
