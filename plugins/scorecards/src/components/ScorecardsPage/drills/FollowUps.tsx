import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  shortRef,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Drill, FollowUp } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { dueWords } from '../../../lib/page/due';
import { useAction } from '../../../lib/useAction';
import { SafeLink } from '../../SafeLink';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    box: { padding: theme.spacing(0.25, 1), alignSelf: 'flex-start' },
    done: { textDecoration: 'line-through' },
  }),
  { name: 'CallboardFollowUps' },
);

function Item(props: {
  drill: Drill;
  followUp: FollowUp;
  onSettled: () => void;
}) {
  const { drill, followUp, onSettled } = props;
  const { id, text, done, link, ownerRef, dueAt } = followUp;
  const scorecardsApi = useApi(scorecardsApiRef);
  const classes = useStyles();
  const now = useNow(60);
  const { run, busy, failure } = useAction(async () => {
    await scorecardsApi.settleFollowUp(drill.id, id, !done);
    onSettled();
  });
  const facts = [
    ownerRef && shortRef(ownerRef),
    dueAt && !done && `due ${dueWords(dueAt, now)}`,
  ].filter(Boolean);
  return (
    <li>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            color="primary"
            className={classes.box}
            checked={done}
            disabled={busy}
            onChange={run}
          />
        }
        label={
          <Typography
            variant="body2"
            component="span"
            className={done ? classes.done : undefined}
          >
            {text}
            {facts.length > 0 && ` (${facts.join(', ')})`}
          </Typography>
        }
      />
      {link && <SafeLink to={link}>open</SafeLink>}
      {failure && <ErrorNote action="settle this follow-up" error={failure} />}
    </li>
  );
}

/** What a drill left to do; ticked off where it is done. */
export function FollowUps(props: { drill: Drill; onSettled: () => void }) {
  const { drill, onSettled } = props;
  const classes = useStyles();
  if (drill.followUps.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        none
      </Typography>
    );
  }
  return (
    <ul className={classes.root}>
      {drill.followUps.map(followUp => (
        <Item
          key={followUp.id}
          drill={drill}
          followUp={followUp}
          onSettled={onSettled}
        />
      ))}
    </ul>
  );
}
