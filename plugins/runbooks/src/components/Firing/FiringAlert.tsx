import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  toneColor,
  ToneMark,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Alert, Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { alertWords } from '../../lib/alerts';
import { ALERT_STATES } from '../../lib/states';
import { AlertAnswer } from './AlertAnswer';
import { NoAnswer } from './NoAnswer';

const useStyles = makeStyles(
  theme => ({
    root: {
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    firing: { borderLeftColor: toneColor(theme, 'warning') },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
    },
    name: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      minWidth: 0,
      fontWeight: 'bold',
    },
  }),
  { name: 'CallboardFiringAlert' },
);

/** One alert that fires: since when, how severe, and the runbook that answers it. */
export function FiringAlert(props: {
  alert: Alert;
  /** Of the entity: they know more of a page than the alert does. */
  runbooks: readonly Runbook[];
  tab: string | undefined;
}) {
  const { alert, runbooks, tab } = props;
  const classes = useStyles();
  const now = useNow();
  const [first, ...others] = alert.runbooks;
  const { tone } = ALERT_STATES[alert.status];
  const fires = alert.status === 'firing' && !alert.stale;
  const told = [alertWords(alert, now), alert.severity].filter(Boolean);
  return (
    <li className={`${classes.root} ${fires ? classes.firing : ''}`}>
      <div className={classes.head}>
        <Typography variant="body2" component="span" className={classes.name}>
          <ToneMark tone={alert.stale ? 'unknown' : tone} />
          <span>{alert.name}</span>
        </Typography>
        <Typography variant="body2" component="span" color="textSecondary">
          {told.join(' · ')}
        </Typography>
      </div>
      {first ? (
        <AlertAnswer
          alert={alert}
          answer={first}
          others={others}
          runbook={runbooks.find(({ id }) => id === first.id)}
          tab={tab}
        />
      ) : (
        <NoAnswer alert={alert} hasOthers={runbooks.length > 0} />
      )}
      {alert.summary && (
        <Typography variant="body2" color="textSecondary">
          {alert.summary}
        </Typography>
      )}
    </li>
  );
}
