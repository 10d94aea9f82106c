import { FormEvent, useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'CallboardNoteField' },
);

/** Writes what was seen or decided into the record. What could not be written stays in the field. */
export function NoteField(props: {
  onNote: (text: string) => Promise<boolean>;
}) {
  const { onNote } = props;
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (!said || busy) {
      return;
    }
    setBusy(true);
    if (await onNote(said)) {
      setText('');
    }
    setBusy(false);
  };
  return (
    <form className={classes.root} onSubmit={submit}>
      <TextField
        id={id}
        fullWidth
        size="small"
        variant="outlined"
        label="Note"
        placeholder="what you see, or decide"
        value={text}
        onChange={event => setText(event.target.value)}
        InputLabelProps={{ shrink: true }}
        inputProps={{ maxLength: 2000 }}
      />
      <Button
        type="submit"
        variant="outlined"
        disabled={busy || text.trim() === ''}
      >
        {busy ? 'Adding …' : 'Add'}
      </Button>
    </form>
  );
}
