import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  formatAgo,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Calendar } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
      padding: theme.spacing(0.5, 0),
    },
  }),
  { name: 'CallboardCalendarRow' },
);

/** An address made before, without its secret, to be revoked. */
export function CalendarRow(props: {
  calendar: Calendar;
  onRevoked: () => void;
}) {
  const { calendar, onRevoked } = props;
  const { id, createdAt, lastReadAt } = calendar;
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ErrorLike>();
  const made = `made ${formatAgo(createdAt, now)}`;
  const revoke = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onCallApi.revokeCalendar(id);
      onRevoked();
    } catch (thrown) {
      setFailure(toError(thrown));
      setBusy(false);
    }
  };
  return (
    <li className={classes.root}>
      <Typography variant="body2">
        An address {made},{' '}
        {lastReadAt ? `last read ${formatAgo(lastReadAt, now)}` : 'never read'}
      </Typography>
      <Button
        size="small"
        disabled={busy}
        onClick={revoke}
        aria-label={`Revoke the address ${made}`}
      >
        Revoke
      </Button>
      {failure && <ErrorNote action="revoke this address" error={failure} />}
    </li>
  );
}
