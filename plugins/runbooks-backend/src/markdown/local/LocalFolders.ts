import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isError } from '@backstage/errors';

/** Where a path leads to on this machine. */
export interface LocalPath {
  /** Without symbolic links, so that it is where it seems to be. */
  real: string;
  /** What it is called elsewhere: the folder's own name and the path within, with `/`. Never a path of this machine. */
  name: string;
}

interface Folder {
  path: string;
  name: string;
}

/** The folders of which files may be read, and nothing outside of them: neither by `..` nor by symbolic links. */
export class LocalFolders {
  readonly #folders: Folder[];

  /** @param paths - seen from the working directory */
  static create(paths: readonly string[]): LocalFolders {
    const taken = new Map<string, number>();
    return new LocalFolders(
      paths.map(path => {
        const name = basename(resolve(path));
        const count = (taken.get(name) ?? 0) + 1;
        taken.set(name, count);
        return { path, name: count > 1 ? `${name}-${count}` : name };
      }),
    );
  }

  private constructor(folders: Folder[]) {
    this.#folders = folders;
  }

  get isEmpty(): boolean {
    return this.#folders.length === 0;
  }

  /**
   * Where a path leads to; undefined where that is in none of the folders. It need not exist.
   *
   * @throws what the file system throws, for example where links lead in a circle
   */
  async locate(path: string): Promise<LocalPath | undefined> {
    const real = await realpathOf(resolve(path));
    for (const { path: folder, name } of this.#folders) {
      const root = await realpathOf(resolve(folder));
      if (real === root || real.startsWith(root + sep)) {
        const within = relative(root, real).split(sep).join('/');
        return { real, name: within ? `${name}/${within}` : name };
      }
    }
    return undefined;
  }
}

const MISSING = ['ENOENT', 'ENOTDIR'];

/** Follows the symbolic links of as much of a path as exists. */
async function realpathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const isMissing = isError(error) && MISSING.includes(String(error.code));
    const parent = dirname(path);
    if (!isMissing || parent === path) {
      throw error;
    }
    return join(await realpathOf(parent), basename(path));
  }
}
