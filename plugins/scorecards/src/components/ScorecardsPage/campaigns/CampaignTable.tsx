import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  countWords,
  formatInstantInFull,
  ListTable,
  Proportions,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Campaign } from '@callboard/backstage-plugin-scorecards-common';
import { dateWords } from '../../../lib/page/dates';
import { dueWords } from '../../../lib/page/due';
import {
  CAMPAIGN_STATES,
  isUnderWay,
  progressParts,
} from '../../../lib/words/campaigns';
import { PlaceLink } from '../frame/PlaceLink';

/** When a campaign is due, or when it was over. */
export function CampaignDue({ campaign }: { campaign: Campaign }) {
  const { state, startsAt, dueAt, endedAt } = campaign;
  const now = useNow(60);
  const [verb, instant] =
    state === 'planned' ? ['starts', startsAt] : ['due', dueAt];
  const at = isUnderWay(state) ? instant : endedAt ?? dueAt;
  return (
    <Typography variant="body2" color="textSecondary">
      <time dateTime={at} title={formatInstantInFull(at)}>
        {isUnderWay(state) ? `${verb} ${dueWords(at, now)}` : 'over since'},{' '}
        {dateWords(at)}
      </time>
    </Typography>
  );
}

function Name({ campaign }: { campaign: Campaign }) {
  const { id, title, scorecardTitle, checks, ownerRef } = campaign;
  return (
    <>
      <Typography variant="body2">
        <PlaceLink to={{ view: 'campaigns', campaign: id }}>{title}</PlaceLink>
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {countWords(checks.length, 'check')} of {scorecardTitle}
        {ownerRef && (
          <>
            , run by <EntityRefLink entityRef={ownerRef} hideIcon />
          </>
        )}
      </Typography>
    </>
  );
}

/** Campaigns in the order given. */
export function CampaignTable(props: {
  campaigns: readonly Campaign[];
  busy: boolean;
}) {
  const { campaigns, busy } = props;
  return (
    <ListTable
      label="Campaigns, those under way first"
      busy={busy}
      headers={['Campaign', 'State', 'Progress']}
      widths={['34%', '24%', '42%']}
      rows={campaigns.map(campaign => ({
        key: campaign.id,
        cells: [
          <Name campaign={campaign} />,
          <>
            <StateChip {...CAMPAIGN_STATES[campaign.state]} />
            <CampaignDue campaign={campaign} />
          </>,
          <Proportions
            name={`Progress of ${campaign.title}`}
            parts={progressParts(campaign.progress)}
          />,
        ],
      }))}
    />
  );
}
