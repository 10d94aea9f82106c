import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Proportions } from '@callboard/backstage-plugin-callboard-react';
import { alertParts } from '../../lib/overview/states';

const useStyles = makeStyles(
  theme => ({ root: { padding: theme.spacing(1.5, 2) } }),
  { name: 'CallboardAlertTotals' },
);

/** The paging alerts of all services that are listed, by whether they lead to a page that helps. */
export function AlertTotals(props: { counts: Record<string, number> }) {
  const classes = useStyles();
  const parts = alertParts(props.counts);
  if (parts.length === 0) {
    return null;
  }
  return (
    <Paper className={classes.root}>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        Alerts that page somebody
      </Typography>
      <Proportions name="Alerts that page somebody" parts={parts} />
    </Paper>
  );
}
