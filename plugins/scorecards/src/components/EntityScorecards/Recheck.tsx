import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import CircularProgress from '@material-ui/core/CircularProgress';
import Typography from '@material-ui/core/Typography';
import { ErrorNote } from '@callboard/backstage-plugin-callboard-react';
import { scorecardsApiRef } from '../../api';
import { useAction } from '../../lib/useAction';

/** Has the facts of an entity read and its checks evaluated now, for whoever has just mended something. */
export function Recheck(props: { entityRef: string; onChecked: () => void }) {
  const { entityRef, onChecked } = props;
  const api = useApi(scorecardsApiRef);
  const [done, setDone] = useState(false);
  const { run, busy, failure } = useAction(async () => {
    setDone(false);
    await api.recheck(entityRef);
    setDone(true);
    onChecked();
  });
  return (
    <>
      <span role="status">
        {done && (
          <Typography variant="body2" component="span">
            Checked just now.
          </Typography>
        )}
      </span>
      <Button
        size="small"
        variant="outlined"
        disabled={busy}
        startIcon={busy && <CircularProgress size={14} />}
        onClick={run}
      >
        {busy ? 'Checking …' : 'Check again now'}
      </Button>
      {failure && <ErrorNote action="have it checked again" error={failure} />}
    </>
  );
}
