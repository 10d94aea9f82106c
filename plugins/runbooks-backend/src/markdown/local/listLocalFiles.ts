import { readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { minimatch } from 'minimatch';
import { FileListing, MarkdownFile } from '../MarkdownFile';
import { isGlob, isMarkdown } from '../patterns';
import { LocalFolders } from './LocalFolders';
import { readLocalFile } from './readLocalFile';

const SETTING = 'callboard.runbooks.localFolders';

/**
 * The Markdown files that a path or glob beside a local file stands for, in the order of their paths.
 *
 * @param base - the file that the pattern is relative to
 */
export async function listLocalFiles(
  folders: LocalFolders,
  { base, pattern }: { base: string; pattern: string },
): Promise<FileListing> {
  if (folders.isEmpty) {
    const problem = `Files beside this entity are read only where ${SETTING} has a folder that holds them`;
    return { files: [], problem };
  }
  const wanted = resolve(dirname(base), pattern);
  const start = isGlob(pattern) ? staticPart(wanted) : wanted;
  const located = await folders.locate(start);
  if (!located) {
    const problem = `${pattern} leads out of the folders of ${SETTING}`;
    return { files: [], problem };
  }
  if (!isGlob(pattern)) {
    const files = await toFile(located.real, pattern);
    return files.length > 0
      ? { files }
      : { files, problem: `${pattern} is not a Markdown file` };
  }
  const glob = relative(start, wanted).split(sep).join('/');
  const paths = await filesWithin(located.real);
  const matching = paths
    .filter(path => isMarkdown(path) && minimatch(path, glob))
    .sort();
  const files = await Promise.all(
    matching.map(path => toFile(join(located.real, path), pattern)),
  );
  return { files: files.flat(), glob: `${located.name}/${glob}` };

  /** Nothing where a symbolic link leads out, or to a file that is no Markdown. */
  async function toFile(path: string, from: string): Promise<MarkdownFile[]> {
    const found = await folders.locate(path);
    return found && isMarkdown(found.name)
      ? [
          {
            path: found.name,
            pattern: from,
            read: options => readLocalFile(folders, found.real, options),
          },
        ]
      : [];
  }
}

/** The folder that a glob is looked for in. */
function staticPart(glob: string): string {
  const parts = glob.split(sep);
  const first = parts.findIndex(isGlob);
  return parts.slice(0, first).join(sep) || sep;
}

/** Paths of the files within a folder, with `/`, without those of hidden folders; symbolic links to folders are not followed. */
async function filesWithin(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, {
      recursive: true,
      withFileTypes: true,
    });
    return entries
      .filter(entry => entry.isFile() || entry.isSymbolicLink())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)))
      .map(path => path.split(sep).join('/'))
      .filter(path => !/(^|\/)(\.|node_modules\/)/.test(path));
  } catch {
    return [];
  }
}
