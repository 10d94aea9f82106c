import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { formatAgo, useNow } from '@callboard/backstage-plugin-callboard-react';
import { ChecklistSummary } from '@callboard/backstage-plugin-runbooks-common';
import { Name } from './Name';

/** That others have begun, how far they are, and the way to them. */
export function JoinNote(props: {
  open: ChecklistSummary;
  onJoin: () => void;
}) {
  const { open, onJoin } = props;
  const { startedBy, startedAt, done, total, readers, alert } = open;
  const now = useNow();
  return (
    <>
      <Typography variant="body2" component="span">
        <Name userRef={startedBy} /> began {formatAgo(startedAt, now)}
        {alert && ` for ${alert.name}`}: {done} of {total}, {readers.length}{' '}
        here
      </Typography>
      <Button variant="contained" color="primary" onClick={onJoin}>
        Join
      </Button>
    </>
  );
}
