import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { ServiceCoverage } from '@callboard/backstage-plugin-runbooks-common';
import { COVERAGE_STATES } from '../../lib/states';
import { UncoveredAlert } from './UncoveredAlert';

/** Alerts that are shown at once. */
const SHOWN = 10;

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
  { name: 'CallboardCoverageSummary' },
);

/** How many paging alerts lead to a page that helps, and each that does not. */
export function CoverageSummary(props: {
  service: ServiceCoverage | undefined;
  tab: string | undefined;
}) {
  const { service, tab } = props;
  const classes = useStyles();
  const [all, setAll] = useState(false);
  const paging = service?.alerts.filter(alert => alert.paging) ?? [];
  const uncovered = paging.filter(({ state }) => state !== 'covered');
  if (!service || paging.length === 0) {
    return (
      <StateChip
        {...COVERAGE_STATES['no-alerts']}
        label={service?.reason ?? 'Not judged: nothing is known of its alerts'}
      />
    );
  }
  if (uncovered.length === 0) {
    return (
      <StateChip
        tone="good"
        label={
          paging.length === 1
            ? 'Its one paging alert leads to a runbook that helps'
            : `All ${paging.length} paging alerts lead to a runbook that helps`
        }
      />
    );
  }
  return (
    <>
      <Typography variant="body2">
        {paging.length - uncovered.length} of {paging.length} paging alerts lead
        to a runbook that helps.
      </Typography>
      <ul className={classes.list} aria-label="Alerts without a runbook">
        {uncovered.slice(0, all ? undefined : SHOWN).map(alert => (
          <UncoveredAlert
            key={`${alert.source} ${alert.name}`}
            alert={alert}
            tab={tab}
          />
        ))}
      </ul>
      {uncovered.length > SHOWN && !all && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setAll(true)}>
            Show all {uncovered.length} alerts
          </Button>
        </div>
      )}
    </>
  );
}
