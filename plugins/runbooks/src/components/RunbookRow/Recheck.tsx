import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { runbooksApiRef } from '../../api';

type Asked =
  | { state: 'not' | 'asking' | 'asked' }
  | { state: 'failed'; error: ErrorLike };

const useStyles = makeStyles(
  // After the other buttons, which keep their places.
  { answer: { order: 1 } },
  { name: 'CallboardRecheck' },
);

/** Has a page checked again, for whoever has just mended it. */
export function Recheck(props: { runbookId: string }) {
  const { runbookId } = props;
  const classes = useStyles();
  const api = useApi(runbooksApiRef);
  const [asked, setAsked] = useState<Asked>({ state: 'not' });
  const ask = async () => {
    setAsked({ state: 'asking' });
    try {
      await api.recheck(runbookId);
      setAsked({ state: 'asked' });
    } catch (error) {
      setAsked({ state: 'failed', error: toError(error) });
    }
  };
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        disabled={asked.state === 'asking'}
        onClick={ask}
      >
        Check again
      </Button>
      <span role="status" className={classes.answer}>
        {asked.state === 'asked' && (
          <Typography variant="caption" component="span">
            Checked with the next round, within a minute or so.
          </Typography>
        )}
      </span>
      {asked.state === 'failed' && (
        <div className={classes.answer}>
          <ErrorNote action="have the page checked again" error={asked.error} />
        </div>
      )}
    </>
  );
}
