import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ErrorNote,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveStatus,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { objectiveVerdict } from '../../lib/verdict';
import { BudgetChart } from './BudgetChart';
import { BurnRateChart } from './BurnRateChart';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
  }),
  { name: 'CallboardSloHistoryCharts' },
);

/** The charts of one objective, read when they are opened and whenever the figures move on. */
export function SloHistoryCharts(props: {
  status: SloStatus;
  objective: ObjectiveStatus;
}) {
  const { status, objective } = props;
  const classes = useStyles();
  const sloApi = useApi(sloApiRef);
  const history = useEntityResource(
    `${status.ref} ${objective.name}`,
    signal =>
      sloApi.getHistory(status.ref, { objective: objective.name }, { signal }),
    // New figures bring a new instant; until then the past stays as it is.
    { everySeconds: 300, trigger: status.asOf },
  );
  const measured = history.value?.points.some(p => p.observedSeconds > 0);
  return (
    <div className={classes.root}>
      {history.error && (
        <ErrorNote
          action={`read the history of ${status.title}`}
          error={history.error}
          shownSince={history.loadedAt}
          onRetry={history.refresh}
        />
      )}
      {history.loading && (
        <div role="status" aria-label="Loading charts">
          <Skeleton width="60%" height={40} />
          <Skeleton height={220} />
          <Skeleton height={140} />
        </div>
      )}
      {history.value && !measured && (
        <Typography variant="body2">
          Nothing was measured in this window, so there is no chart.
        </Typography>
      )}
      {history.value && measured && (
        <>
          <BudgetChart
            history={history.value}
            title={status.title}
            verdict={objectiveVerdict(objective, status.data)}
            countsEvents={status.budgetingMethod === 'Occurrences'}
          />
          <BurnRateChart history={history.value} title={status.title} />
        </>
      )}
    </div>
  );
}
