import { minimatch } from 'minimatch';

/**
 * Says of a path whether one of the globs takes it; files whose names begin with a dot are taken as well. A path is a glob of
 * itself, whatever characters it has.
 */
export function createPathFilter(
  globs: readonly string[],
): (path: string) => boolean {
  return path =>
    globs.some(glob => glob === path || minimatch(path, glob, { dot: true }));
}
