import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import { Campaign } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { isUnderWay } from '../../../lib/words/campaigns';
import { DecisionDialog } from '../frame/DecisionDialog';

type Decision = 'promote' | 'end' | 'cancel';

const DECISIONS: Record<
  Decision,
  { label: string; title: string; what: string; follows: string }
> = {
  promote: {
    label: 'Promote',
    title: 'Make its checks part of the standard',
    what: 'promote this campaign',
    follows:
      'The campaign ends, and you get the lines to commit to the scorecard: the standard is a document, nothing changes it but a commit.',
  },
  end: {
    label: 'End',
    title: 'End this campaign',
    what: 'end this campaign',
    follows: 'Its progress stays as a record.',
  },
  cancel: {
    label: 'Cancel',
    title: 'Cancel this campaign',
    what: 'cancel this campaign',
    follows: 'It is kept as a record that it was cancelled, with your note.',
  },
};

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CallboardCampaignActions' },
);

/** What can be decided about a campaign that is under way. */
export function CampaignActions(props: {
  campaign: Campaign;
  onChanged: () => void;
}) {
  const { campaign, onChanged } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const classes = useStyles();
  const [decision, setDecision] = useState<Decision>();
  if (!isUnderWay(campaign.state)) {
    return null;
  }
  const choices: Decision[] = ['promote', 'end', 'cancel'];
  return (
    <div className={classes.root}>
      {choices.map(choice => (
        <Button
          key={choice}
          size="small"
          variant="outlined"
          onClick={() => setDecision(choice)}
        >
          {DECISIONS[choice].label}
        </Button>
      ))}
      {decision && (
        <DecisionDialog
          title={DECISIONS[decision].title}
          action={DECISIONS[decision].label}
          what={DECISIONS[decision].what}
          onClose={() => setDecision(undefined)}
          onDecide={async note => {
            await scorecardsApi.decideCampaign(campaign.id, decision, {
              ...(note && { note }),
            });
            onChanged();
          }}
        >
          {DECISIONS[decision].follows}
        </DecisionDialog>
      )}
    </div>
  );
}
