import { makeStyles } from '@material-ui/core/styles';
import { RunbookPage } from '@callboard/backstage-plugin-runbooks-common';
import { alertKey, inOrder } from '../../lib/alerts';
import { FiringAlert } from './FiringAlert';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'CallboardFiringAlerts' },
);

/** What fires for an entity, most severe first, each alert with the runbook that answers it. */
export function FiringAlerts(props: {
  found: RunbookPage;
  /** Alerts listed at most. */
  limit: number;
  tab: string | undefined;
}) {
  const { found, limit, tab } = props;
  const classes = useStyles();
  const alerts = inOrder(found.firing).slice(0, limit);
  if (alerts.length === 0) {
    return null;
  }
  return (
    <ul className={classes.list} aria-label="Firing alerts">
      {alerts.map(alert => (
        <FiringAlert
          key={alertKey(alert)}
          alert={alert}
          runbooks={found.items}
          tab={tab}
        />
      ))}
    </ul>
  );
}
