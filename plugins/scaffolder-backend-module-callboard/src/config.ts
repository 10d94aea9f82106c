import { Config } from '@backstage/config';
import {
  AlertmanagerSettings,
  PagingConfig,
  readAlertmanagerSettings,
  readPagingConfig,
} from './oncall/config';
import { ReleaseConfig, readReleaseConfig } from './upgrade/releases/config';

/** The module's settings; config.d.ts says what each is for. */
export interface ScaffolderModuleConfig {
  alertmanager: AlertmanagerSettings;
  paging: PagingConfig[];
  /** Where people see the portal, for links in what is made. */
  portalUrl?: string;
  releases: ReleaseConfig[];
}

/** @throws InputError for a setting that cannot be used, by its name */
export function readScaffolderModuleConfig(
  root: Config,
): ScaffolderModuleConfig {
  return {
    alertmanager: readAlertmanagerSettings(root),
    paging: readPagingConfig(root),
    portalUrl: root.getOptionalString('app.baseUrl'),
    releases: readReleaseConfig(root),
  };
}
