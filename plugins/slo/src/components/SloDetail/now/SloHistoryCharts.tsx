import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveStatus,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../../api';
import { objectiveVerdict } from '../../../lib/verdict';
import { Part } from '../../Part';
import { BudgetChart } from './BudgetChart';
import { BurnList } from './BurnList';
import { BurnRateChart } from './BurnRateChart';
import { SliChart } from './SliChart';

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
  const { title } = status;
  return (
    <Part
      resource={history}
      action={`read the history of ${title}`}
      name="charts"
      bones={[40, 220, 140, 140]}
    >
      {value =>
        value.points.some(p => p.observedSeconds > 0) ? (
          <div className={classes.root}>
            <BudgetChart
              history={value}
              title={title}
              verdict={objectiveVerdict(objective, status.data)}
              estimate={objective.estimate ?? status.estimate ?? false}
            />
            <BurnList history={value} />
            <BurnRateChart history={value} title={title} />
            <SliChart history={value} title={title} />
          </div>
        ) : (
          <Typography variant="body2">
            Nothing was measured in this window, so there is no chart.
          </Typography>
        )
      }
    </Part>
  );
}
