import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fs from 'fs-extra';
import git, { TreeEntry } from 'isomorphic-git';

const FILE = '100644';
const EXECUTABLE = '100755';
const FOLDER = '040000';

/** A file of a commit. */
export interface CommittedFile {
  path: string;
  content: Uint8Array;
  /** Permissions for the file system. */
  mode: number;
}

/** Writes the files of a folder into a repository's store without touching its working tree or index. */
export async function writeTreeOf(
  folder: string,
  dir: string,
): Promise<string> {
  const tree: TreeEntry[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== '.git') {
      const oid = await writeTreeOf(path, dir);
      tree.push({ mode: FOLDER, path: entry.name, oid, type: 'tree' });
    } else if (entry.isFile()) {
      const blob = await readFile(path);
      const oid = await git.writeBlob({ fs, dir, blob });
      const { mode } = await stat(path);
      tree.push({
        mode: mode & 0o100 ? EXECUTABLE : FILE,
        path: entry.name,
        oid,
        type: 'blob',
      });
    }
  }
  return git.writeTree({ fs, dir, tree });
}

/** The files of a commit. */
export async function filesOf(
  dir: string,
  ref: string,
): Promise<CommittedFile[]> {
  const files: CommittedFile[] = [];
  await git.walk({
    fs,
    dir,
    trees: [git.TREE({ ref })],
    map: async (path, [entry]) => {
      const content = await entry?.content();
      if (entry && content) {
        const executable = ((await entry.mode()) & 0o100) !== 0;
        files.push({ path, content, mode: executable ? 0o755 : 0o644 });
      }
      return undefined;
    },
  });
  return files;
}
