import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { ChecklistAlert } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { titleOf } from '../../lib/pageWords';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { ChecklistReader } from '../Checklist/ChecklistReader';
import { ReviewDialog } from '../ReviewDialog';
import { Elsewhere } from './Elsewhere';
import { Front } from './Front';
import { PageReader } from './PageReader';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      padding: theme.spacing(2, 3),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    title: { flex: '1 1 12em', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardRunbookReader' },
);

/** A runbook as it is read in the portal, or one of its checklists. */
export function RunbookReader(props: {
  runbookId: string;
  /** For which entity it is read: a checklist belongs to it. */
  entityRef: string;
  /** The section to begin with, without #. */
  anchor?: string;
  /** The alert that it is read for; a checklist that is begun belongs to it. */
  alert?: ChecklistAlert;
  /** The same, where only its fingerprint is known. */
  alertFingerprint?: string;
  /** A checklist to join, or a record to read. */
  checklistId?: string;
  onClose?: () => void;
}) {
  const { runbookId, entityRef, anchor, alert, checklistId, onClose } = props;
  const { alertFingerprint = alert?.fingerprint } = props;
  const classes = useStyles();
  const runbooksApi = useApi(runbooksApiRef);
  const [reviewing, setReviewing] = useState(false);
  const { value, error, loading, loadedAt, refresh } = useEntityResource(
    `runbook ${runbookId}`,
    signal => runbooksApi.getRunbook(runbookId, { signal }),
    { trigger: useRunbooksSignal(entityRef) },
  );
  const runbook =
    value?.items.find(one => one.entityRef === entityRef) ?? value?.items[0];
  const title = value && titleOf(value);
  return (
    <Paper component="section" className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <Typography variant="h5" component="h2" className={classes.title}>
          {title ?? (checklistId ? 'Checklist' : 'Runbook')}
        </Typography>
        {runbook && (
          <Button
            size="small"
            variant="outlined"
            onClick={() => setReviewing(true)}
          >
            Mark as reviewed
          </Button>
        )}
        {onClose && (
          <Button size="small" variant="outlined" onClick={onClose}>
            Close
          </Button>
        )}
      </div>
      {error && (
        <ErrorNote
          action="read this runbook"
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <div role="status" aria-label="Loading the runbook">
          <Skeleton width="40%" />
          <Skeleton width="60%" />
          {!checklistId && <Skeleton height={320} />}
        </div>
      )}
      {runbook && <Front runbook={runbook} />}
      {checklistId && (
        <ChecklistReader
          key={checklistId}
          checklistId={checklistId}
          anchor={anchor}
        />
      )}
      {!checklistId && value?.readable && (
        <PageReader
          runbookId={runbookId}
          entityRef={entityRef}
          title={value.title}
          anchor={anchor}
          alert={alert}
          alertFingerprint={alertFingerprint}
          open={runbook?.openChecklist}
        />
      )}
      {!checklistId && value && !value.readable && (
        <Elsewhere page={value} anchor={anchor} />
      )}
      {runbook && reviewing && (
        <ReviewDialog
          runbook={runbook}
          onClose={() => setReviewing(false)}
          onDone={refresh}
        />
      )}
    </Paper>
  );
}
