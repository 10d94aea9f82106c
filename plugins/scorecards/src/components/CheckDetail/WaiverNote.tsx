import { useRouteRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  formatAgo,
  formatInstant,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Waiver } from '@callboard/backstage-plugin-scorecards-common';
import { pageSearch } from '../../lib/page/links';
import { WAIVER_STATES } from '../../lib/words/waivers';
import { rootRouteRef } from '../../routes';
import { useWithdraw } from './useWithdraw';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardWaiverNote' },
);

function Name(props: { of: string }) {
  return <EntityDisplayName entityRef={props.of} hideIcon disableTooltip />;
}

/** An exception: where it stands, who asked and who decided, and until when it counts. */
export function WaiverNote(props: { waiver: Waiver; onChanged: () => void }) {
  const { waiver, onChanged } = props;
  const { state, reason, requestedBy, requestedAt, decidedBy } = waiver;
  const classes = useStyles();
  const now = useNow();
  const page = useRouteRef(rootRouteRef)?.();
  const { withdraw, busy, failure } = useWithdraw(waiver.id, onChanged);
  const verb = state === 'approved' ? 'counts' : 'would count';
  return (
    <div className={classes.root} role="note" aria-label="Waiver">
      <Typography variant="body2" component="div">
        Waiver: <StateChip {...WAIVER_STATES[state]} />
        {waiver.groupRef && (
          <>
            {' '}
            for all that <Name of={waiver.groupRef} /> owns
          </>
        )}
        , {verb} until {formatInstant(waiver.expiresAt, now)}
      </Typography>
      <Typography variant="body2">{reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        Asked by <Name of={requestedBy} /> {formatAgo(requestedAt, now)}
        {decidedBy && (
          <>
            , approved by <Name of={decidedBy} />
          </>
        )}
        {state === 'requested' && '; somebody else has to approve it'}.
      </Typography>
      {failure && <ErrorNote action="withdraw this waiver" error={failure} />}
      <div className={classes.actions}>
        <Button
          size="small"
          variant="outlined"
          disabled={busy}
          onClick={withdraw}
        >
          {busy ? 'Withdrawing …' : 'Withdraw'}
        </Button>
        {waiver.mayDecide && page && (
          <Link to={`${page}${pageSearch('', { view: 'waivers' })}`}>
            Decide
          </Link>
        )}
      </div>
    </div>
  );
}
