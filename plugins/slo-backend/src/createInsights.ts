import { CatalogService } from '@backstage/plugin-catalog-node';
import { DefinitionStore } from './database/DefinitionStore';
import { RecordStore } from './database/RecordStore';
import { VersionStore } from './definitions/versions';
import type { ExclusionReader } from './exclusions';
import { Authorizer } from './service/Authorizer';
import {
  AuthorizedWhatIfService,
  DefaultWhatIfService,
  WhatIfService,
} from './whatif';

/** What the insights are made from. */
export interface CreateInsightsOptions {
  authorizer: Authorizer;
  catalog: CatalogService;
  definitions: DefinitionStore;
  exclusionReader: ExclusionReader;
  record: RecordStore;
  retentionSeconds: number;
  versions: VersionStore;
  now: () => Date;
}

/** What explains figures and tries out others; each authorizes its callers. */
export interface Insights {
  whatIfService: WhatIfService;
}

/** Puts together what explains figures and tries out others. */
export function createInsights(options: CreateInsightsOptions): Insights {
  const { authorizer, exclusionReader: exclusions } = options;
  return {
    whatIfService: AuthorizedWhatIfService.create({
      service: DefaultWhatIfService.create({ ...options, exclusions }),
      authorizer,
    }),
  };
}
