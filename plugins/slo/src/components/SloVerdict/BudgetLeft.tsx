import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BudgetBar,
  formatBudget,
  formatDuration,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { secondsToExhaustion } from '../../lib/forecast';
import { verdictOf } from '../../lib/verdict';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(4em, 1fr) 5em',
      columnGap: theme.spacing(1),
      alignItems: 'center',
    },
    number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
    forecast: { gridColumn: '1 / -1' },
  }),
  { name: 'CallboardBudgetLeft' },
);

/** What is left of an error budget, as a bar and a number, and how long that lasts while it burns. */
export function BudgetLeft(props: { status: SloStatus }) {
  const { status } = props;
  const classes = useStyles();
  const lasts = secondsToExhaustion(status);
  const { tone } = verdictOf(status);
  return (
    <div className={classes.root}>
      <BudgetBar
        remaining={status.errorBudgetRemaining}
        // Green is for what is healthy; how much of it depends on what is left.
        tone={tone === 'good' ? undefined : tone}
      />
      <Typography variant="body2" component="span" className={classes.number}>
        {formatBudget(status.errorBudgetRemaining)}
      </Typography>
      {lasts !== undefined && (
        <Typography
          variant="caption"
          color="textSecondary"
          className={classes.forecast}
        >
          spent in {formatDuration(lasts)} at this rate
        </Typography>
      )}
    </div>
  );
}
