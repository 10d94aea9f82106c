import { CatalogService } from '@backstage/plugin-catalog-node';
import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Indicator } from '@callboard/backstage-plugin-slo-common';
import { AttemptStore } from './database/AttemptStore';
import { DefinitionStore } from './database/DefinitionStore';
import { RecordStore } from './database/RecordStore';
import { StatusStore } from './database/StatusStore';
import { VersionStore } from './definitions/versions';
import {
  AuthorizedEvaluateService,
  DefaultEvaluateService,
  EvaluateService,
} from './evaluate';
import type { ExclusionReader } from './exclusions';
import {
  AuthorizedExplainService,
  DefaultExplainService,
  ExplainService,
} from './explain';
import {
  AuthorizedSpentService,
  DefaultSpentService,
  SpentService,
} from './spent';
import {
  AuthorizedWhatIfService,
  DefaultWhatIfService,
  WhatIfService,
} from './whatif';

/** What the insights are made from. */
export interface CreateInsightsOptions {
  attempts: AttemptStore;
  authorizer: Authorizer;
  catalog: CatalogService;
  definitions: DefinitionStore;
  exclusionReader: ExclusionReader;
  record: RecordStore;
  retentionSeconds: number;
  statuses: StatusStore;
  staleAfterSeconds: number;
  versions: VersionStore;
  whyNotPulled: (indicator: Indicator) => string | undefined;
  now: () => Date;
}

/** What explains figures and tries out others; each authorizes its callers. */
export interface Insights {
  evaluateService: EvaluateService;
  explainService: ExplainService;
  spentService: SpentService;
  whatIfService: WhatIfService;
}

/** Puts together what explains figures and tries out others. */
export function createInsights(options: CreateInsightsOptions): Insights {
  const { authorizer, exclusionReader: exclusions } = options;
  return {
    evaluateService: AuthorizedEvaluateService.create({
      service: DefaultEvaluateService.create(options),
      authorizer,
    }),
    explainService: AuthorizedExplainService.create({
      service: DefaultExplainService.create({ ...options, exclusions }),
      authorizer,
    }),
    spentService: AuthorizedSpentService.create({
      service: DefaultSpentService.create({ ...options, exclusions }),
      authorizer,
    }),
    whatIfService: AuthorizedWhatIfService.create({
      service: DefaultWhatIfService.create({ ...options, exclusions }),
      authorizer,
    }),
  };
}
