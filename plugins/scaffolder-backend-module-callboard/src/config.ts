import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  AlertmanagerSettings,
  PagingConfig,
  readAlertmanagerSettings,
  readPagingConfig,
} from './oncall/config';

/** Where earlier releases of templates are read: a URL or a folder, not both. */
export interface ReleaseConfig {
  /** Ref of one template, in lower case; all templates where it is left out. */
  template?: string;
  url?: string;
  folder?: string;
}

/** The module's settings; config.d.ts says what each is for. */
export interface ScaffolderModuleConfig {
  releases: ReleaseConfig[];
  paging: PagingConfig[];
  alertmanager: AlertmanagerSettings;
}

const ROOT = 'callboard.scaffolder';

/** @throws InputError for a setting that cannot be used, by its name; never with a token or an address */
export function readScaffolderModuleConfig(
  root: Config,
): ScaffolderModuleConfig {
  const config = root.getOptionalConfig(ROOT);
  return {
    releases: (config?.getOptionalConfigArray('releases') ?? []).map(
      readRelease,
    ),
    paging: readPagingConfig(root),
    alertmanager: readAlertmanagerSettings(root),
  };
}

function readRelease(config: Config, index: number): ReleaseConfig {
  const template = config.getOptionalString('template');
  const url = config.getOptionalString('url');
  const folder = config.getOptionalString('folder');
  if ((url === undefined) === (folder === undefined)) {
    throw new InputError(
      `${ROOT}.releases[${index}] must have either url or folder`,
    );
  }
  return {
    ...(template !== undefined &&
      template !== '*' && {
        template: template.toLocaleLowerCase('en-US'),
      }),
    ...(url !== undefined && { url }),
    ...(folder !== undefined && { folder }),
  };
}
