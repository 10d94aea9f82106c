export { addCampaignRoutes } from './campaignRoutes';
export type { CampaignService } from './CampaignService';
export { type Campaigns, createCampaigns } from './createCampaigns';
