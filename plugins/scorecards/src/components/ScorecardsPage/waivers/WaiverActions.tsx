import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dateWords } from '../../../lib/page/dates';
import { waiverRights } from '../../../lib/page/waiverFacts';
import { DecisionDialog } from '../frame/DecisionDialog';

type Decision = 'approve' | 'reject' | 'withdraw';

const DECISIONS: Record<Decision, { label: string; title: string }> = {
  approve: { label: 'Approve', title: 'Approve this waiver' },
  reject: { label: 'Reject', title: 'Reject this waiver' },
  withdraw: { label: 'Withdraw', title: 'Withdraw this waiver' },
};

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CallboardWaiverActions' },
);

function whatFollows(decision: Decision, { expiresAt }: Waiver): string {
  switch (decision) {
    case 'approve':
      return `Until ${dateWords(
        expiresAt,
      )} the check counts as waived, apart from those that pass. Your name and note are kept.`;
    case 'reject':
      return 'The check counts as before. Say why, so that whoever asked can act on it.';
    default:
      return 'The check counts as before from now on.';
  }
}

/** What whoever reads may decide about a waiver, or why not. */
export function WaiverActions(props: {
  waiver: Waiver;
  me: string | undefined;
  onDecided: () => void;
}) {
  const { waiver, me, onDecided } = props;
  const scorecardsApi = useApi(scorecardsApiRef);
  const classes = useStyles();
  const [decision, setDecision] = useState<Decision>();
  const rights = waiverRights(waiver, me);
  const choices: Decision[] = [
    ...(rights.decide ? (['approve', 'reject'] as const) : []),
    ...(rights.withdraw ? (['withdraw'] as const) : []),
  ];
  const of = `${waiver.checkTitle}, ${waiver.entityRef ?? waiver.groupRef}`;
  return (
    <div className={classes.root}>
      {choices.map(choice => (
        <Button
          key={choice}
          size="small"
          variant="outlined"
          aria-label={`${DECISIONS[choice].label} the waiver of ${of}`}
          onClick={() => setDecision(choice)}
        >
          {DECISIONS[choice].label}
        </Button>
      ))}
      {rights.because && (
        <Typography variant="caption" color="textSecondary">
          {rights.because}
        </Typography>
      )}
      {decision && (
        <DecisionDialog
          title={DECISIONS[decision].title}
          action={DECISIONS[decision].label}
          what={`${decision} this waiver`}
          needsNote={decision === 'reject'}
          onClose={() => setDecision(undefined)}
          onDecide={async note => {
            await scorecardsApi.decideWaiver(waiver.id, decision, {
              ...(note && { note }),
            });
            onDecided();
          }}
        >
          <p>
            <strong>{waiver.checkTitle}</strong>: {waiver.reason}
          </p>
          <p>{whatFollows(decision, waiver)}</p>
        </DecisionDialog>
      )}
    </div>
  );
}
