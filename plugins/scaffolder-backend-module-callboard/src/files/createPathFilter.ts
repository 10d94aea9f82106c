import { minimatch } from 'minimatch';

/** Says of a path whether one of the globs takes it; files whose names begin with a dot are taken as well. */
export function createPathFilter(
  globs: readonly string[],
): (path: string) => boolean {
  return path => globs.some(glob => minimatch(path, glob, { dot: true }));
}
