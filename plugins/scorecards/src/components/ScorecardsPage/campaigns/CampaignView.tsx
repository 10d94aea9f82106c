import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../../api';
import { LeftOut } from '../frame/LeftOut';
import { usePageState } from '../frame/PageState';
import { PlaceLink } from '../frame/PlaceLink';
import { CampaignHead } from './CampaignHead';
import { OwnerProgress } from './OwnerProgress';
import { ProgressChart } from './ProgressChart';
import { StillOpen } from './StillOpen';

/** One campaign: how far it is, over time and by owner, and who is still open. */
export function CampaignView(props: { id: string }) {
  const { id } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const { changes } = usePageState();
  const detail = useEntityResource(
    `campaign ${id}`,
    signal => scorecardsApi.getCampaign(id, { signal }),
    { trigger: changes },
  );
  return (
    <>
      <Typography variant="body2">
        <PlaceLink to={{ view: 'campaigns' }}>All campaigns</PlaceLink>
      </Typography>
      <Part
        resource={detail}
        action="read this campaign"
        name="the campaign"
        bones={[140, 260, 240]}
      >
        {({ campaign, owners, points, open }) => (
          <>
            <CampaignHead campaign={campaign} onChanged={detail.refresh} />
            {points.length > 1 && (
              <ProgressChart campaign={campaign} points={points} />
            )}
            <OwnerProgress owners={owners} />
            <StillOpen campaign={campaign} open={open} />
            <LeftOut leftOut={campaign.leftOut} />
          </>
        )}
      </Part>
    </>
  );
}
