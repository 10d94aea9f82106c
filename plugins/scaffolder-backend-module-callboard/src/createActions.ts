import {
  DiscoveryService,
  AuthService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { ScaffolderModuleConfig } from './config';

/** What the actions ask. */
export interface ActionsOptions {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  reader: UrlReaderService;
  scaffolder: ScaffolderService;
  settings: ScaffolderModuleConfig;
}

/** All actions of this module. */
export function createActions(_options: ActionsOptions) {
  return [];
}
