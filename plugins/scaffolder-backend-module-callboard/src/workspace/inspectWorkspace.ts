import { createPathFilter } from '../files/createPathFilter';
import { FileSet } from '../files/FileVersion';
import { listFiles, readFiles } from '../files/workspaceFiles';
import { readGlobs } from './readGlobs';
import { findResidue } from './residue';
import { textOf } from './textOf';

/** What a workspace is expected to be. */
export interface ExpectedWorkspace {
  /** Globs of which each must match a file. */
  files?: readonly string[];
  /** Globs of which none may match a file. */
  absent?: readonly string[];
  /** Whether what templating left behind is looked for; it is where nothing is said. */
  residue?: boolean;
  /** Globs of files in which it is not looked for. */
  exclude?: readonly string[];
}

/** What was found of a workspace. */
export interface WorkspaceInspection {
  /** How many files there are. */
  files: number;
  /** For people; everything that is wrong, by file and line. */
  problems: string[];
}

/** What somebody answered stands there as they answered, nothing too. */
const ANSWERS = '.callboard/**';

const EMPTY =
  'the workspace is empty, expected what earlier steps made. A run that was taken up again goes on without the files of its first attempt: start the template anew';

/**
 * Looks through a workspace.
 *
 * @throws InputError for a glob that leads out of it
 */
export async function inspectWorkspace(
  folder: string,
  { files = [], absent = [], residue = true, exclude = [] }: ExpectedWorkspace,
): Promise<WorkspaceInspection> {
  const wanted = readGlobs(files, 'files');
  const forbidden = createPathFilter(readGlobs(absent, 'absent'));
  const isExcluded = createPathFilter([
    ANSWERS,
    ...readGlobs(exclude, 'exclude'),
  ]);
  const paths = await listFiles(folder);
  if (paths.length === 0) {
    return { files: 0, problems: [EMPTY] };
  }
  const searched = residue ? paths.filter(path => !isExcluded(path)) : [];
  return {
    files: paths.length,
    problems: [
      ...findUnmatched(paths, wanted),
      ...paths
        .filter(forbidden)
        .map(path => `${path}: expected no such file, found it`),
      ...describeResidue(await readFiles(folder, searched)),
    ],
  };
}

function findUnmatched(
  paths: readonly string[],
  globs: readonly string[],
): string[] {
  return globs
    .filter(glob => !paths.some(createPathFilter([glob])))
    .map(glob => `${glob}: expected a file of this name, found none`);
}

function describeResidue(files: FileSet): string[] {
  return [...files].flatMap(([path, { content }]) => [
    ...(/\$\{\{|\{%/.test(path) ? [`${path}: its name was not rendered`] : []),
    ...findResidue(path, textOf(content) ?? '').map(
      ({ line, message }) => `${path}:${line}: ${message}`,
    ),
  ]);
}
