import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Where earlier releases of templates are read: a URL or a folder. `{namespace}`, `{name}` and `{version}` are filled in. */
export type ReleaseConfig = {
  /** Ref of one template, in lower case; all templates where it is left out. */
  template?: string;
} & ({ url: string } | { folder: string });

const KEY = 'callboard.scaffolder.releases';

/**
 * Reads `callboard.scaffolder.releases`.
 *
 * @throws InputError for a setting that cannot be used, by its name
 */
export function readReleaseConfig(root: Config): ReleaseConfig[] {
  return (root.getOptionalConfigArray(KEY) ?? []).map((config, index) => {
    const template = config.getOptionalString('template') ?? '*';
    const url = config.getOptionalString('url');
    const folder = config.getOptionalString('folder');
    const ref =
      template === '*' ? {} : { template: template.toLocaleLowerCase('en-US') };
    if (url !== undefined && folder === undefined) return { ...ref, url };
    if (folder !== undefined && url === undefined) return { ...ref, folder };
    throw new InputError(`${KEY}[${index}] must have either url or folder`);
  });
}
