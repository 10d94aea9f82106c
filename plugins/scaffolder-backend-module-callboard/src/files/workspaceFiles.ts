import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import fs from 'fs-extra';
import globby from 'globby';
import { dirname } from 'node:path';
import { FileSet, FileVersion } from './FileVersion';

const ANYONE_EXECUTES = 0o111;

/** Paths of all files in a folder, sorted; what belongs to git and symbolic links are none. */
export async function listFiles(folder: string): Promise<string[]> {
  const paths = await globby('**', {
    cwd: folder,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/.git/**'],
  });
  return paths.sort();
}

/** The files at these paths; those that are not there are left out. */
export async function readFiles(
  folder: string,
  paths: Iterable<string>,
): Promise<FileSet> {
  const files = new Map<string, FileVersion>();
  for (const path of paths) {
    const file = await readFile(resolveSafeChildPath(folder, path));
    if (file) files.set(path, file);
  }
  return files;
}

async function readFile(path: string): Promise<FileVersion | undefined> {
  const stat = await fs.lstat(path).catch(() => undefined);
  if (!stat?.isFile()) return undefined;
  return {
    content: await fs.readFile(path),
    executable: (stat.mode & ANYONE_EXECUTES) !== 0,
  };
}

/** Writes a file with its mode; folders come to be as they are needed. */
export async function writeFile(
  folder: string,
  path: string,
  { content, executable }: FileVersion,
): Promise<void> {
  const target = resolveSafeChildPath(folder, path);
  await fs.ensureDir(dirname(target));
  await fs.writeFile(target, content);
  await fs.chmod(target, executable ? 0o755 : 0o644);
}

/** Removes a file, and the folders that are empty without it. */
export async function removeFile(folder: string, path: string): Promise<void> {
  await fs.remove(resolveSafeChildPath(folder, path));
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
    const target = resolveSafeChildPath(folder, parent);
    if ((await fs.readdir(target)).length > 0) return;
    await fs.rmdir(target);
  }
}
