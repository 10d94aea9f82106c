import { useApi } from '@backstage/frontend-plugin-api';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  formatInstant,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { FollowUp } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { isLinkable } from '../../../lib/linkTarget';
import { useAction } from '../../../lib/useAction';
import { SafeLink } from '../../SafeLink';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
      overflowWrap: 'anywhere',
    },
    label: { marginRight: 0 },
  }),
  { name: 'CallboardFollowUpItem' },
);

/** When it is due, or who did it. */
function Note(props: { followUp: FollowUp; drillTitle: string | undefined }) {
  const { followUp, drillTitle } = props;
  const { done, doneBy, dueAt, ownerRef } = followUp;
  const now = useNow();
  const isLate = !done && dueAt !== undefined && Date.parse(dueAt) < now;
  const person = done ? doneBy : ownerRef;
  return (
    <Typography variant="body2" component="span" color="textSecondary">
      {done && 'done'}
      {!done && dueAt && (
        <>
          {isLate ? 'overdue since ' : 'due '}
          {formatInstant(dueAt, now)}
        </>
      )}
      {person && (
        <>
          {done ? ' by ' : ' · '}
          <EntityDisplayName entityRef={person} hideIcon disableTooltip />
        </>
      )}
      {drillTitle && ` · from "${drillTitle}"`}
    </Typography>
  );
}

/** Work that a drill left, with a box to tick it off or take that back. */
export function FollowUpItem(props: {
  drillId: string;
  drillTitle: string | undefined;
  followUp: FollowUp;
  onChanged: () => void;
}) {
  const { drillId, drillTitle, followUp, onChanged } = props;
  const { id, text, done, link } = followUp;
  const classes = useStyles();
  const api = useApi(scorecardsApiRef);
  const { run, busy, failure } = useAction(async () => {
    await api.settleFollowUp(drillId, id, !done);
    onChanged();
  });
  return (
    <li className={classes.root}>
      <FormControlLabel
        className={classes.label}
        disabled={busy}
        control={
          <Checkbox
            size="small"
            color="primary"
            checked={done}
            onChange={run}
          />
        }
        label={
          <Typography variant="body2" component="span">
            {text}
          </Typography>
        }
      />
      {isLinkable(link) && (
        <SafeLink to={link} label={`Look: ${text}`}>
          Look
        </SafeLink>
      )}
      <Note followUp={followUp} drillTitle={drillTitle} />
      {failure && <ErrorNote action="tick it off" error={failure} />}
    </li>
  );
}
