import { ReactNode, useId, useState } from 'react';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useAction } from '../../../lib/useAction';
import { FormDialog } from '../../FormDialog';

/** Asks before something is decided that others will see, and for a word about it, which is kept with the decision. */
export function DecisionDialog(props: {
  title: string;
  /** What the button says: "Approve". */
  action: string;
  /** To complete "could not …". */
  what: string;
  /** Nothing is decided without a note. */
  needsNote?: boolean;
  /** What will follow. */
  children: ReactNode;
  onDecide: (note: string | undefined) => Promise<void>;
  onClose: () => void;
}) {
  const { title, action, what, needsNote = false, children } = props;
  const { onDecide, onClose } = props;
  const id = useId();
  const [note, setNote] = useState('');
  const sending = useAction(async () => {
    await onDecide(note.trim() || undefined);
    onClose();
  });
  return (
    <FormDialog
      title={title}
      action={what}
      submit={[action, 'One moment …']}
      sending={sending}
      complete={!needsNote || note.trim() !== ''}
      onClose={onClose}
    >
      <Typography variant="body2" component="div">
        {children}
      </Typography>
      <TextField
        id={id}
        label="Note, kept with the decision"
        size="small"
        variant="outlined"
        fullWidth
        multiline
        minRows={2}
        required={needsNote}
        value={note}
        inputProps={{ maxLength: 2000 }}
        InputLabelProps={{ shrink: true }}
        onChange={event => setNote(event.target.value)}
      />
    </FormDialog>
  );
}
