import { useUrlParams } from '@callboard/backstage-plugin-callboard-react';
import { CampaignList } from './CampaignList';
import { CampaignView } from './CampaignView';

/** Campaigns, or the one that the URL opens. */
export function CampaignsTab() {
  const [params] = useUrlParams();
  const id = params.get('campaign');
  return id ? <CampaignView key={id} id={id} /> : <CampaignList />;
}
