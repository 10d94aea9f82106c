import { InputError } from '@backstage/errors';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';

/**
 * Globs as a template writes them, without `./` before them.
 *
 * @param path - of the input, for the error
 * @throws InputError for one that could never match, or would match everything else
 */
export function readGlobs(globs: readonly string[], path: string): string[] {
  return globs.map((glob, index) => {
    const plain = glob.trim().replace(/^(?:\.\/)+/, '');
    if (plain === '' || /^[!/]|(?:^|\/)\.\.(?:\/|$)/.test(plain)) {
      throw new InputError(
        `${path}[${index}]: ${expectedFound(
          'a glob below the workspace, such as slos/*.yaml',
          glob,
        )}`,
      );
    }
    return plain;
  });
}
