import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { dateWords } from '../../lib/page/dates';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 2),
      border: `2px dashed ${theme.palette.text.primary}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
    },
  }),
  { name: 'CallboardPastNote' },
);

/** Says loudly that what is shown is not how it is now. */
export function PastNote(props: {
  /** A date. */
  at: string;
  /** Of the scorecard, where one is shown. */
  version?: string;
  onBack: () => void;
}) {
  const { at, version, onBack } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="note" aria-label="You see the past">
      <Typography variant="body2">
        <strong>You see the past:</strong> how it stood at the end of{' '}
        {dateWords(at)} (UTC), under the rules of that day
        {version && ` (version ${version})`}.
      </Typography>
      <Button size="small" variant="outlined" onClick={onBack}>
        Back to today
      </Button>
    </div>
  );
}
