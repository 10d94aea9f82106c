import { parseEntityRef } from '@backstage/catalog-model';
import { ReleaseConfig } from './config';

/** Where the folder of a release is. */
export type ReleaseAddress = { url: string } | { folder: string };

/**
 * Where a release of a template is read: the first place that fits the template. References and versions come from lock
 * files, but neither can hold what leads elsewhere: a slash, or two dots alone.
 *
 * @returns undefined where no place fits
 */
export function releaseAddress(
  releases: readonly ReleaseConfig[],
  template: string,
  version: string,
): ReleaseAddress | undefined {
  const { namespace, name } = parseEntityRef(template);
  const fits = releases.find(
    release => (release.template ?? template) === template,
  );
  if (!fits) return undefined;
  const filled = (pattern: string) =>
    Object.entries({ namespace, name, version }).reduce(
      (text, [key, value]) => text.replaceAll(`{${key}}`, value),
      pattern,
    );
  return 'url' in fits
    ? { url: filled(fits.url) }
    : { folder: filled(fits.folder) };
}
