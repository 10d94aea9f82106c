import { useId, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  isDenied,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Review,
  ReviewOutcome,
  Runbook,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { titleOf } from '../../lib/pageWords';
import { BeforeReview } from './BeforeReview';
import { Recorded } from './Recorded';
import { ReviewFields } from './ReviewFields';

const useStyles = makeStyles(
  theme => ({ content: { display: 'grid', gap: theme.spacing(2) } }),
  { name: 'CallboardReviewDialog' },
);

/** Records that somebody read a page, and what they found. Open as long as it is rendered. */
export function ReviewDialog(props: {
  runbook: Pick<
    Runbook,
    'id' | 'title' | 'url' | 'entityRef' | 'tier' | 'freshness' | 'quality'
  >;
  onClose: () => void;
  /** It is recorded; the dialog stays, and says until when it counts. */
  onDone?: (review: Review) => void;
}) {
  const { runbook, onClose, onDone } = props;
  const classes = useStyles();
  const title = useId();
  const runbooksApi = useApi(runbooksApiRef);
  const [outcome, setOutcome] = useState<ReviewOutcome>();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const [recorded, setRecorded] = useState<Review>();
  const denied = failure !== undefined && isDenied(failure);
  const record = async () => {
    if (!outcome) {
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      const said = note.trim();
      const review = await runbooksApi.createReview(runbook.id, {
        entityRef: runbook.entityRef,
        outcome,
        ...(said && { note: said }),
      });
      setRecorded(review);
      onDone?.(review);
    } catch (thrown) {
      setFailure(toError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={title}
      onClose={onClose}
    >
      <DialogTitle id={title}>Review of {titleOf(runbook)}</DialogTitle>
      <DialogContent className={classes.content}>
        {recorded ? (
          <Recorded review={recorded} tier={runbook.tier} />
        ) : (
          <>
            <BeforeReview runbook={runbook} />
            <ReviewFields
              outcome={outcome}
              note={note}
              disabled={denied}
              onOutcome={setOutcome}
              onNote={setNote}
            />
            {failure && (
              <ErrorNote action="record reviews of this page" error={failure} />
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        {recorded ? (
          <Button variant="contained" color="primary" onClick={onClose}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button
              variant="contained"
              color="primary"
              disabled={!outcome || busy || denied}
              onClick={record}
            >
              {busy ? 'Recording …' : 'Record'}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
