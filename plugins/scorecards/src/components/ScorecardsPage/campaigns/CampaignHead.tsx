import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  Proportions,
  shortRef,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { Campaign } from '@callboard/backstage-plugin-scorecards-common';
import { dateWords } from '../../../lib/page/dates';
import { CAMPAIGN_STATES, progressParts } from '../../../lib/words/campaigns';
import { scopeWords } from '../../../lib/page/scopeWords';
import { CampaignActions } from './CampaignActions';
import { CampaignDue } from './CampaignTable';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardCampaignHead' },
);

/** What a campaign is about, how far it is, and what can be decided about it. */
export function CampaignHead(props: {
  campaign: Campaign;
  onChanged: () => void;
}) {
  const { campaign, onChanged } = props;
  const { title, description, state, checks, scope, progress, patch } =
    campaign;
  const { createdBy, createdAt, endedBy, note, ownerRef } = campaign;
  const classes = useStyles();
  return (
    <Paper className={classes.root} component="section" aria-label={title}>
      <div className={classes.head}>
        <div>
          <Typography variant="h5" component="h2">
            {title}
          </Typography>
          <StateChip {...CAMPAIGN_STATES[state]} />
          <CampaignDue campaign={campaign} />
        </div>
        <CampaignActions campaign={campaign} onChanged={onChanged} />
      </div>
      {description && <Typography variant="body2">{description}</Typography>}
      <Typography variant="body2">
        {campaign.scorecardTitle}:{' '}
        {checks.map(check => `${check.title} (${check.level})`).join(', ')}.
        Concerns {scopeWords(scope)}.
      </Typography>
      <Typography variant="body2" color="textSecondary">
        Begun by {shortRef(createdBy, 'user')} on {dateWords(createdAt)}
        {ownerRef && (
          <>
            , run by <EntityRefLink entityRef={ownerRef} hideIcon />
          </>
        )}
        {endedBy && `, ended by ${shortRef(endedBy, 'user')}`}
        {note && `: ${note}`}
      </Typography>
      <Proportions
        name="Progress of services"
        parts={progressParts(progress)}
      />
      {patch && (
        <EmptyState
          title="To make its checks part of the standard, commit this to the scorecard"
          yaml={patch}
        />
      )}
    </Paper>
  );
}
