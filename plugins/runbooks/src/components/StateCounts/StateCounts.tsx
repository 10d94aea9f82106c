import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatCount,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { RUNBOOK_STATES, STATES_IN_ORDER } from '../../lib/states';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
    },
  }),
  { name: 'CallboardStateCounts' },
);

/** How many runbooks there are, and how many in each state, worst first. */
export function StateCounts(props: {
  total: number;
  counts: Record<string, number>;
}) {
  const { total, counts } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2" component="span">
        {formatCount(total)} {total === 1 ? 'runbook' : 'runbooks'}:
      </Typography>
      {STATES_IN_ORDER.filter(state => counts[state]).map(state => {
        const { tone, label } = RUNBOOK_STATES[state];
        return (
          <StateChip
            key={state}
            tone={tone}
            label={`${formatCount(counts[state])} ${label}`}
          />
        );
      })}
    </div>
  );
}
