import { makeStyles } from '@material-ui/core/styles';
import { IncidentHistory } from '../Incidents';
import { OnCallTab } from '../OnCallTab';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardEntityOnCall' },
);

/** The tab "On call" of an entity: who answers, whether they are reached, and what went wrong lately. @public */
export function EntityOnCall() {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <OnCallTab />
      <IncidentHistory />
    </div>
  );
}
