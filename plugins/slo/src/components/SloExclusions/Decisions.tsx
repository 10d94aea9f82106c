import { useState } from 'react';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Exclusion,
  ExclusionDecision,
} from '@callboard/backstage-plugin-slo-common';
import { ErrorLike, toError } from '@backstage/errors';
import { sloApiRef } from '../../api';
import { Confirm } from './Confirm';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: '24em' },
    buttons: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CallboardExclusionDecisions' },
);

const LABELS: Record<ExclusionDecision, string> = {
  approve: 'Approve',
  reject: 'Reject',
  withdraw: 'Withdraw',
};

const CONSEQUENCES: Record<ExclusionDecision, string> = {
  approve:
    'From now on this time does not count, for the past as well; your name stands beside it.',
  reject: 'This time goes on counting. The proposal stays in the list.',
  withdraw: 'This time counts, as if it had never been asked for.',
};

/** A second person is needed to take time out, not to let it count again. */
function decisionsOf(exclusion: Exclusion, me: string): ExclusionDecision[] {
  const { origin, status, author } = exclusion;
  if (origin !== 'portal') {
    return [];
  }
  if (status === 'proposed') {
    return author === me ? ['withdraw'] : ['approve', 'reject'];
  }
  return status === 'approved' ? ['withdraw'] : [];
}

/** What the reader may decide about an exclusion; each decision is confirmed. */
export function Decisions(props: {
  exclusion: Exclusion;
  onDecided: () => void;
}) {
  const { exclusion, onDecided } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const identityApi = useApi(identityApiRef);
  const me = useEntityResource(
    'me',
    async () => (await identityApi.getBackstageIdentity()).userEntityRef,
    { everySeconds: 3600 },
  ).value;
  const [asked, setAsked] = useState<ExclusionDecision>();
  const [error, setError] = useState<ErrorLike>();
  if (me === undefined) {
    return null;
  }
  const decide = async (
    decision: ExclusionDecision,
    comment: string | undefined,
  ) => {
    setAsked(undefined);
    setError(undefined);
    try {
      await sloApi.decideExclusion(exclusion.id, decision, { comment });
      onDecided();
    } catch (thrown) {
      setError(toError(thrown));
    }
  };
  const own = exclusion.author === me && exclusion.status === 'proposed';
  return (
    <div className={classes.root}>
      <div className={classes.buttons}>
        {decisionsOf(exclusion, me).map(decision => (
          <Button
            key={decision}
            size="small"
            variant="outlined"
            aria-label={`${LABELS[decision]}: ${exclusion.reason}`}
            onClick={() => setAsked(decision)}
          >
            {LABELS[decision]}
          </Button>
        ))}
      </div>
      {own && exclusion.origin === 'portal' && (
        <Typography variant="caption" color="textSecondary" component="div">
          Your own: somebody else has to approve it.
        </Typography>
      )}
      {error && asked === undefined && (
        <ErrorNote action={`decide about ${exclusion.reason}`} error={error} />
      )}
      {asked && (
        <Confirm
          title={`${LABELS[asked]} “${exclusion.reason}”?`}
          action={LABELS[asked]}
          onConfirm={comment => decide(asked, comment)}
          onCancel={() => setAsked(undefined)}
        >
          {CONSEQUENCES[asked]}
        </Confirm>
      )}
    </div>
  );
}
