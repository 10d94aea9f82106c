import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect } from 'react';

const useStyles = makeStyles(theme => ({
  reason: { margin: theme.spacing(2, 0, 3), maxWidth: 640 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(2) },
}));

const RETRY_MS = 2000;

/** Whether trying again can help: the backend was not there, or not ready. A refusal stays one. */
export function isPassing(error: Error | undefined): boolean {
  const status =
    error && 'statusCode' in error ? Number(error.statusCode) : undefined;
  return status === undefined || status >= 500;
}

/** Says why signing in did not work. While the backend is only not there yet, it tries again by itself. */
export function SignInFailed(props: {
  error?: Error;
  onRetry: () => void;
  onChoose: () => void;
}) {
  const { error, onRetry, onChoose } = props;
  const classes = useStyles();
  const passing = isPassing(error);
  useEffect(() => {
    if (!passing) {
      return undefined;
    }
    const timer = window.setTimeout(onRetry, RETRY_MS);
    return () => window.clearTimeout(timer);
  }, [passing, onRetry]);
  return (
    <>
      <Typography variant="h5" component="h1">
        {passing ? 'Waiting for the backend' : 'Signing in did not work'}
      </Typography>
      <Typography className={classes.reason} role="alert">
        {passing
          ? 'It does not answer yet; trying again every two seconds.'
          : error?.message}
      </Typography>
      <div className={classes.actions}>
        <Button variant="contained" color="primary" onClick={onRetry}>
          Try again
        </Button>
        <Button variant="outlined" color="primary" onClick={onChoose}>
          Choose somebody else
        </Button>
      </div>
    </>
  );
}
