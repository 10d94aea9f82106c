import {
  ANNOTATION_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { listLocalFiles } from './local/listLocalFiles';
import { LocalFolders } from './local/LocalFolders';
import { FileListing, MarkdownFile } from './MarkdownFile';
import { runbookPatternsOf } from './patterns';
import { RepositoryFiles } from './repository/RepositoryFiles';

/** More than this of one entity are not read. */
export const MAX_FILES = 200;

/** Where files are. */
export interface FileSources {
  folders: LocalFolders;
  repositories: RepositoryFiles;
}

/** The runbooks beside an entity's own file. */
export interface EntityFiles {
  files: MarkdownFile[];
  /** Of the globs that were followed. What fits one of them and is not among the files is not there. */
  globs: string[];
  /** For people: what is wrong with the annotation. */
  warnings: string[];
  /** Why they could not all be listed. */
  failure?: string;
}

/** Lists the files that an entity names, in the order of its patterns. */
export async function listFiles(
  sources: FileSources,
  entity: Entity,
  signal?: AbortSignal,
): Promise<EntityFiles> {
  const location = locationOf(entity);
  const found: EntityFiles = { files: [], globs: [], warnings: [] };
  for (const pattern of runbookPatternsOf(entity)) {
    const listing = await listPattern(sources, { location, pattern }, signal);
    const { files, glob, problem, failure } = listing;
    if (glob !== undefined && failure === undefined) {
      found.globs.push(glob);
    }
    const known = new Set(found.files.map(({ path }) => path));
    found.files.push(...files.filter(({ path }) => !known.has(path)));
    found.failure ??= failure;
    if (problem) {
      found.warnings.push(problem);
    } else if (files.length === 0 && !failure) {
      found.warnings.push(`${pattern} fits no Markdown file`);
    }
  }
  if (found.files.length > MAX_FILES) {
    found.warnings.push(
      `${found.files.length} files are named; only the first ${MAX_FILES} are read`,
    );
    found.files.length = MAX_FILES;
  }
  return found;
}

async function listPattern(
  { folders, repositories }: FileSources,
  asked: { location?: { type: string; target: string }; pattern: string },
  signal?: AbortSignal,
): Promise<FileListing> {
  const { location, pattern } = asked;
  switch (location?.type) {
    case 'url':
      return repositories.list({ base: location.target, pattern }, signal);
    case 'file':
      try {
        return await listLocalFiles(folders, {
          base: location.target,
          pattern,
        });
      } catch {
        return { files: [], failure: `${pattern} could not be followed` };
      }
    default:
      return {
        files: [],
        problem: 'The entity comes from no file that others could be beside',
      };
  }
}

function locationOf({ metadata }: Entity) {
  try {
    return parseLocationRef(metadata.annotations?.[ANNOTATION_LOCATION] ?? '');
  } catch {
    return undefined;
  }
}
