/** Where else a repository may have what a file is for, by the path of the file. */
export type Alternatives = Readonly<Record<string, readonly string[]>>;

/** A file that is not published, and what of the repository stands in its place. */
export interface KeptFile {
  path: string;
  /** Path of the repository's own file, as the repository writes it. */
  by: string;
}

/** What of some files a repository has already. */
export interface Comparison {
  /** Paths that the repository does not have. */
  written: string[];
  kept: KeptFile[];
}

/** File systems of people's machines take these for the same. */
const fold = (path: string) => path.normalize('NFC').toLocaleLowerCase('en-US');

/**
 * Which files can be added to a repository without changing what is there: those of which neither the path, in whatever
 * case, nor an alternative of it is taken, that need no folder where the repository has a file, and are no file where it
 * has a folder.
 *
 * @param made - paths of the files to add
 * @param existing - paths of the repository's files
 */
export function compareWithRepository(
  made: readonly string[],
  existing: readonly string[],
  alternatives: Alternatives = {},
): Comparison {
  const files = new Map(existing.map(path => [fold(path), path]));
  const inFolder = new Map(
    existing.flatMap(path =>
      foldersOf(path).map(folder => [fold(folder), path] as const),
    ),
  );
  const result: Comparison = { written: [], kept: [] };
  for (const path of made) {
    const places = [path, ...(alternatives[path] ?? [])].map(fold);
    const by =
      places.map(place => files.get(place)).find(Boolean) ??
      inFolder.get(fold(path)) ??
      foldersOf(path)
        .map(folder => files.get(fold(folder)))
        .find(Boolean);
    if (by === undefined) {
      result.written.push(path);
    } else {
      result.kept.push({ path, by });
    }
  }
  return result;
}

/** `a/b/c` stands in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
