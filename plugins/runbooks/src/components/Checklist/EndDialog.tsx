import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { FailedAction } from './useChecklist';

/** Closes a checklist, with a last word. */
export function EndDialog(props: {
  /** Steps that are not ticked off. */
  left: number;
  failed: FailedAction | undefined;
  onEnd: (note: string | undefined) => Promise<boolean>;
  onClose: () => void;
}) {
  const { left, failed, onEnd, onClose } = props;
  const title = useId();
  const field = useId();
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const end = async () => {
    setBusy(true);
    const ended = await onEnd(note.trim() || undefined);
    setBusy(false);
    if (ended) {
      onClose();
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
      <DialogTitle id={title}>End this checklist</DialogTitle>
      <DialogContent>
        <Typography variant="body2" paragraph>
          From then on it is a record that nobody changes.{' '}
          {left === 1 && 'One step is not ticked off.'}
          {left > 1 && `${left} steps are not ticked off.`}
        </Typography>
        <TextField
          id={field}
          fullWidth
          multiline
          minRows={2}
          size="small"
          variant="outlined"
          label="Note"
          placeholder="how it ended, what is left to do"
          value={note}
          onChange={event => setNote(event.target.value)}
          InputLabelProps={{ shrink: true }}
          inputProps={{ maxLength: 2000 }}
        />
        {failed && <ErrorNote {...failed} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="contained"
          color="primary"
          disabled={busy}
          onClick={end}
        >
          {busy ? 'Ending …' : 'End'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
