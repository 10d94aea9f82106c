import { ReactNode, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';

/** Asks before something is done that others will see, and for a word about it. */
export function Confirm(props: {
  title: string;
  /** What the button says. */
  action: string;
  /** What will follow. */
  children: ReactNode;
  /** Told what was said about it, if anything. */
  onConfirm: (comment: string | undefined) => void;
  onCancel: () => void;
}) {
  const { title, action, children, onConfirm, onCancel } = props;
  const id = useId();
  const [comment, setComment] = useState('');
  return (
    <Dialog open onClose={onCancel} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText>{children}</DialogContentText>
        <TextField
          id={`${id}-comment`}
          label="Comment, kept with the decision"
          size="small"
          variant="outlined"
          fullWidth
          multiline
          value={comment}
          inputProps={{ maxLength: 1000 }}
          onChange={event => setComment(event.target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button
          onClick={() => onConfirm(comment.trim() || undefined)}
          color="primary"
          variant="contained"
        >
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
