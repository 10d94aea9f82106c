import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { useAction } from '../../lib/useAction';
import { readAddress } from '../../lib/workbench/readAddress';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      padding: theme.spacing(1.5, 2),
      overflowWrap: 'anywhere',
    },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'CallboardAddressNote' },
);

/** Asks before a document is read from the address that a link brought along: whoever made the link learns who reads it. */
export function AddressNote(props: {
  address: string;
  onRead: (text: string) => void;
  /** It was read, or is not to be. */
  onDone: () => void;
}) {
  const { address, onRead, onDone } = props;
  const classes = useStyles();
  const { run, busy, failure } = useAction(async () => {
    onRead(await readAddress(address));
    onDone();
  });
  return (
    <Paper className={classes.root} role="note" aria-label="Document elsewhere">
      <Typography variant="body2">
        The link that led here begins with the document at{' '}
        <code>{address}</code>.
      </Typography>
      {failure && <ErrorNote action="read the document" error={failure} />}
      <div className={classes.actions}>
        <Button
          size="small"
          variant="outlined"
          color="primary"
          disabled={busy}
          onClick={run}
        >
          {busy ? 'Reading …' : 'Read it'}
        </Button>
        <Button size="small" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </Paper>
  );
}
