import {
  LinkState,
  PageLink,
  relativeTarget,
} from '@callboard/backstage-plugin-runbooks-common';
import { minimatch } from 'minimatch';

/** The files beside a file, as far as they were listed. */
export interface Siblings {
  /** What fits one of them and is not among the paths is not there. */
  globs: readonly string[];
  paths: ReadonlySet<string>;
}

/**
 * Which links of a file lead to other files that are there, and which to files that are not. Of links that lead anywhere
 * else it says nothing.
 *
 * @param path - of the file, among those of its siblings
 */
export function linkStates(
  links: readonly PageLink[],
  path: string,
  { globs, paths }: Siblings,
): Map<string, LinkState> {
  const states = new Map<string, LinkState>();
  for (const { href } of links) {
    const target = relativeTarget(href, path);
    if (target && paths.has(target)) {
      states.set(href, 'ok');
    } else if (target && globs.some(glob => minimatch(target, glob))) {
      states.set(href, 'broken');
    }
  }
  return states;
}
