import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { AlertCoverage } from '@callboard/backstage-plugin-runbooks-common';
import { titleOf } from '../../lib/pageWords';
import { COVERAGE_STATES, RUNBOOK_STATES } from '../../lib/states';
import { PageLink } from '../PageLink';

const useStyles = makeStyles(
  theme => ({
    root: { overflowWrap: 'anywhere' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
    },
    name: { fontWeight: 'bold' },
  }),
  { name: 'CallboardUncoveredAlert' },
);

/** An alert that leads nowhere, or to a page that does not help, and why. */
export function UncoveredAlert(props: {
  alert: AlertCoverage;
  tab: string | undefined;
}) {
  const { alert, tab } = props;
  const { name, severity, source, state, reason, runbooks } = alert;
  const classes = useStyles();
  return (
    <li className={classes.root}>
      <div className={classes.line}>
        <Typography variant="body2" component="span" className={classes.name}>
          {name}
        </Typography>
        <StateChip {...COVERAGE_STATES[state]} />
        <Typography variant="body2" component="span" color="textSecondary">
          {[severity, source].filter(Boolean).join(' · ')}
        </Typography>
      </div>
      <Typography variant="body2" color="textSecondary">
        {reason}
      </Typography>
      {runbooks.map(runbook => (
        <Typography key={runbook.id} variant="body2">
          <PageLink page={runbook} anchor={runbook.anchor} tab={tab}>
            {titleOf(runbook)}
          </PageLink>{' '}
          ({RUNBOOK_STATES[runbook.state].label})
        </Typography>
      ))}
    </li>
  );
}
