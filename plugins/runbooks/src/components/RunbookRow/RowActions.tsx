import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import OpenInNewIcon from '@material-ui/icons/OpenInNew';
import { LinkButton } from '@backstage/core-components';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { destinationOf } from '../../lib/destination';
import { titleOf } from '../../lib/pageWords';
import { ReviewDialog } from '../ReviewDialog';
import { Recheck } from './Recheck';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
  }),
  { name: 'CallboardRowActions' },
);

/** What can be done with a runbook: read it, stand for it, have it checked, see how it was. */
export function RowActions(props: {
  runbook: Runbook;
  tab: string | undefined;
  history: boolean;
  onHistory: (shown: boolean) => void;
  onChanged: () => void;
}) {
  const { runbook, tab, history, onHistory, onChanged } = props;
  const classes = useStyles();
  const [reviewing, setReviewing] = useState(false);
  const destination = destinationOf(runbook, { tab });
  const title = titleOf(runbook);
  return (
    <div className={classes.root} role="group" aria-label={`With ${title}`}>
      {destination && (
        <LinkButton
          to={destination.to}
          size="small"
          variant="contained"
          color="primary"
          disableElevation
          endIcon={
            destination.inPortal ? undefined : (
              <OpenInNewIcon fontSize="small" aria-hidden="true" />
            )
          }
        >
          {destination.inPortal ? 'Read' : 'Open'}
        </LinkButton>
      )}
      <Button
        size="small"
        variant="outlined"
        onClick={() => setReviewing(true)}
      >
        Mark as reviewed
      </Button>
      <Recheck runbookId={runbook.id} />
      <Button
        size="small"
        aria-expanded={history}
        onClick={() => onHistory(!history)}
      >
        History
      </Button>
      {reviewing && (
        <ReviewDialog
          runbook={runbook}
          onClose={() => setReviewing(false)}
          onDone={onChanged}
        />
      )}
    </div>
  );
}
