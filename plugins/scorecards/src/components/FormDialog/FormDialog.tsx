import { FormEvent, ReactNode, useId } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import {
  ErrorNote,
  isDenied,
} from '@callboard/backstage-plugin-callboard-react';
import { Action } from '../../lib/useAction';

const useStyles = makeStyles(
  theme => ({
    content: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardScorecardsFormDialog' },
);

/** A form that is filled in and sent. Open as long as it is rendered; what fails is said in it, and nothing is lost. */
export function FormDialog(props: {
  title: string;
  /** To complete "could not …". */
  action: string;
  /** Of the button that sends it, and while that is under way. */
  submit: [label: string, busy: string];
  sending: Action;
  /** Whether it can be sent as it is filled in. */
  complete: boolean;
  /** It was sent: what to say in place of the form. */
  done?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, action, submit, sending, complete, done, onClose } = props;
  const { run, busy, failure } = sending;
  const classes = useStyles();
  const id = useId();
  const denied = failure !== undefined && isDenied(failure);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (complete && !busy && !denied) {
      run();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent className={classes.content}>
          {done ?? props.children}
          {failure && <ErrorNote action={action} error={failure} />}
        </DialogContent>
        <DialogActions>
          {done ? (
            <Button variant="contained" color="primary" onClick={onClose}>
              Close
            </Button>
          ) : (
            <>
              <Button onClick={onClose}>Cancel</Button>
              <Button
                type="submit"
                variant="contained"
                color="primary"
                disabled={!complete || busy || denied}
              >
                {busy ? submit[1] : submit[0]}
              </Button>
            </>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
