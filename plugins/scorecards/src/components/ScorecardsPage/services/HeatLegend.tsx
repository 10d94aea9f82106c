import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { CHECK_STATUSES, STATUSES_IN_ORDER } from '../../../lib/words/statuses';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 2, 0),
    },
  }),
  { name: 'CallboardHeatLegend' },
);

/** What the signs mean, and how to move. */
export function HeatLegend() {
  const classes = useStyles();
  const signs = STATUSES_IN_ORDER.map(
    status => `${CHECK_STATUSES[status].sign} ${CHECK_STATUSES[status].label}`,
  );
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="p"
      className={classes.root}
    >
      {signs.join(' · ')} · pale: counts for nothing (yet). Arrow keys move,
      Enter opens the evidence.
    </Typography>
  );
}
