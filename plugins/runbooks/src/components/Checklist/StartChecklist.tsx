import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ChecklistAlert,
  ChecklistSummary,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { AlertChoice } from './AlertChoice';
import { JoinNote } from './JoinNote';
import { useAlertChoice } from './useAlertChoice';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
  }),
  { name: 'CallboardStartChecklist' },
);

/** Begins to work through a page, for the alert that it is read for, or joins those who have begun. */
export function StartChecklist(props: {
  runbookId: string;
  entityRef: string;
  /** How many steps the page has. */
  steps: number;
  alert?: ChecklistAlert;
  alertFingerprint?: string;
  /** One that others have begun. */
  open?: ChecklistSummary;
}) {
  const { runbookId, entityRef, steps, open } = props;
  const classes = useStyles();
  const runbooksApi = useApi(runbooksApiRef);
  const [, change] = useUrlParams();
  const choice = useAlertChoice(props);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const begin = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { summary } = await runbooksApi.openChecklist({
        runbookId,
        entityRef,
        ...(choice.chosen && { alert: choice.chosen }),
      });
      change({ checklist: summary.id });
    } catch (thrown) {
      setFailure(toError(thrown));
      setBusy(false);
    }
  };
  // To begin it again would be to join it.
  const isOpen =
    open !== undefined &&
    open.alert?.fingerprint === choice.chosen?.fingerprint;
  if (steps === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        No steps to tick off: the page has neither boxes nor numbered steps.
      </Typography>
    );
  }
  return (
    <div className={classes.root}>
      {open && (
        <JoinNote open={open} onJoin={() => change({ checklist: open.id })} />
      )}
      {!isOpen && (
        <Button
          variant={open ? 'outlined' : 'contained'}
          color="primary"
          size={open ? 'small' : 'medium'}
          disabled={busy}
          onClick={begin}
        >
          {busy ? 'One moment …' : 'Work through it'}
        </Button>
      )}
      <AlertChoice choice={choice} />
      {failure && <ErrorNote action="begin a checklist" error={failure} />}
    </div>
  );
}
