import { Core } from '../createCore';
import { ResultReader } from '../reads';
import { AuthorizedCampaignService } from './AuthorizedCampaignService';
import { CampaignReader } from './CampaignReader';
import { CampaignService } from './CampaignService';
import { CampaignStore } from './CampaignStore';
import { DefaultCampaignService } from './DefaultCampaignService';

/** What has to do with campaigns and is for callers; it authorizes them. */
export interface Campaigns {
  campaignService: CampaignService;
}

/** Puts it together. */
export function createCampaigns(
  options: Core & { resultReader: ResultReader; now: () => Date },
): Campaigns {
  const { authorizer } = options;
  return {
    campaignService: AuthorizedCampaignService.create({
      service: DefaultCampaignService.create({
        ...options,
        store: CampaignStore.create(options),
        reader: CampaignReader.create(options),
      }),
      authorizer,
    }),
  };
}
