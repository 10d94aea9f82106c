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
  /** Name of the DataSource document that SLOs ask where a template names none. */
  dataSource?: string;
  paging: PagingConfig[];
  /** Where people see the portal, for links in what is made. */
  portalUrl?: string;
  releases: ReleaseConfig[];
  /** Ratio 0..1 by tier, as the facts of scorecards compare promises with; their usual ones where it is left out. */
  tierTargets?: Record<string, number>;
}

/** @throws InputError for a setting that cannot be used, by its name */
export function readScaffolderModuleConfig(
  root: Config,
): ScaffolderModuleConfig {
  return {
    alertmanager: readAlertmanagerSettings(root),
    dataSource: root.getOptionalString('callboard.scaffolder.dataSource'),
    paging: readPagingConfig(root),
    portalUrl: root.getOptionalString('app.baseUrl'),
    releases: readReleaseConfig(root),
    // Checked where the facts are told, by scorecards-backend-module-callboard.
    tierTargets: root.getOptional('callboard.scorecards.callboard.tierTargets'),
  };
}
