import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, isError, toError } from '@backstage/errors';
import { useNow } from '../clock';
import { formatAgo, formatInstant } from '../format';
import { ToneMark } from '../tones';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      padding: theme.spacing(1, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.action.hover,
    },
    mark: { paddingTop: 3, lineHeight: 0 },
    text: { flex: '1 1 16em', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardErrorNote' },
);

/**
 * True when the caller may not see it, as opposed to: it failed.
 * @public
 */
export function isDenied(thrown: Error | ErrorLike): boolean {
  const error = toError(thrown);
  if (error.name === 'NotAllowedError' || error.statusCode === 403) {
    return true;
  }
  return isError(error.cause) && error.cause.name === 'NotAllowedError';
}

/**
 * What failed, what is still shown and from when, and what to do. Being denied is said as such, and is not an error.
 * @public
 */
export function ErrorNote(props: {
  /** What was tried, to complete "could not …": "read the SLOs of checkout". */
  action: string;
  error: Error | ErrorLike;
  /** When what is still shown was read, milliseconds since the epoch; absent when nothing is shown. */
  shownSince?: number;
  onRetry?: () => void;
}) {
  const { action, error, shownSince, onRetry } = props;
  const classes = useStyles();
  const now = useNow();
  const denied = isDenied(error);
  return (
    <div className={classes.root} role={denied ? 'note' : 'alert'}>
      <span className={classes.mark}>
        <ToneMark tone={denied ? 'neutral' : 'warning'} />
      </span>
      <div className={classes.text}>
        <Typography variant="body2">
          {denied
            ? `You are not allowed to ${action}.`
            : `Could not ${action}: ${error.message}`}
        </Typography>
        {denied && (
          <Typography variant="body2" color="textSecondary">
            Ask the owner of this portal&apos;s permission policy if you need
            to.
          </Typography>
        )}
        {shownSince !== undefined && (
          <Typography variant="body2" color="textSecondary">
            Still shown: the answer of {formatInstant(shownSince, now)} (
            {formatAgo(shownSince, now)}).
          </Typography>
        )}
      </div>
      {onRetry && !denied && (
        <Button size="small" variant="outlined" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
