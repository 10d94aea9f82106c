import { useId, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { ErrorLike, toError } from '@backstage/errors';
import {
  ErrorNote,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  CalendarScope,
  CreatedCalendar,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { CalendarAddress } from './CalendarAddress';
import { CalendarRow } from './CalendarRow';

const useStyles = makeStyles(
  theme => ({
    content: { display: 'grid', gap: theme.spacing(2) },
    list: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'CallboardCalendarDialog' },
);

/** Makes a secret address under which a calendar program finds shifts, tells it once, and revokes those made before. */
export function CalendarDialog(props: {
  scope: CalendarScope;
  subject: string;
  name: string;
  onClose: () => void;
}) {
  const { scope, subject, name, onClose } = props;
  const classes = useStyles();
  const title = useId();
  const onCallApi = useApi(onCallApiRef);
  const [created, setCreated] = useState<CreatedCalendar>();
  const [failure, setFailure] = useState<ErrorLike>();
  const [busy, setBusy] = useState(false);
  const calendars = useEntityResource('my calendars', signal =>
    onCallApi.listCalendars({ signal }),
  );
  const items = (calendars.value?.items ?? []).filter(
    ({ ref, scope: held }) => ref === subject && held === scope,
  );
  const create = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      setCreated(await onCallApi.createCalendar({ scope, ref: subject }));
      calendars.refresh();
    } catch (thrown) {
      setFailure(toError(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={title}
      onClose={onClose}
    >
      <DialogTitle id={title}>Shifts of {name} in your calendar</DialogTitle>
      <DialogContent className={classes.content}>
        <Typography variant="body2">
          Your calendar program can subscribe to an address of your own. Whoever
          has it sees these shifts without signing in: treat it as a password.
        </Typography>
        {created ? (
          <CalendarAddress url={created.url} />
        ) : (
          <div>
            <Button
              variant="contained"
              color="primary"
              size="small"
              disabled={busy}
              onClick={create}
            >
              {busy ? 'Making …' : 'Make an address'}
            </Button>
          </div>
        )}
        {failure && (
          <ErrorNote action="make a calendar address" error={failure} />
        )}
        {calendars.error && (
          <ErrorNote
            action="read your calendar addresses"
            error={calendars.error}
            onRetry={calendars.refresh}
          />
        )}
        {calendars.loading && <Skeleton height={32} />}
        {items.length > 0 && (
          <ul className={classes.list} aria-label="Your addresses">
            {items.map(calendar => (
              <CalendarRow
                key={calendar.id}
                calendar={calendar}
                onRevoked={() => {
                  if (created?.calendar.id === calendar.id) {
                    setCreated(undefined);
                  }
                  calendars.refresh();
                }}
              />
            ))}
          </ul>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
