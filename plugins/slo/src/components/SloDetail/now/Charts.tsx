import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Part } from '@callboard/backstage-plugin-callboard-react';
import { Shown, shownTitle } from '../../../lib/shown';
import { objectiveVerdict } from '../../../lib/verdict';
import { BudgetChart } from './BudgetChart';
import { BurnList } from './BurnList';
import { BurnRateChart } from './BurnRateChart';
import { SliChart } from './SliChart';
import { useSloHistory } from './useSloHistory';

const useStyles = makeStyles(
  theme => ({
    budget: { gridArea: 'budget', marginTop: theme.spacing(2), minWidth: 0 },
    more: {
      gridArea: 'more',
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      alignContent: 'start',
      gap: theme.spacing(2),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'CallboardSloCharts' },
);

/** The charts of one objective, in the areas `budget` and `more` of the first screen. */
export function Charts(props: {
  status: SloStatus;
  objective: Shown;
  /** Stands between the budget and the rest, where there is no room beside them. */
  reasons: ReactNode;
}) {
  const { status, objective, reasons } = props;
  const classes = useStyles();
  const history = useSloHistory(status, objective);
  const title = shownTitle(status, objective);
  const measured = history.value?.points.some(p => p.observedSeconds > 0);
  return (
    <>
      <div className={classes.budget}>
        <Part
          resource={history}
          action={`read the history of ${title}`}
          name="charts"
          bones={[40, 220, 140, 140]}
        >
          {value =>
            measured ? (
              <>
                <BudgetChart
                  history={value}
                  title={title}
                  verdict={objectiveVerdict(objective, status.data)}
                  estimate={objective.estimate ?? status.estimate ?? false}
                />
                <BurnList history={value} />
              </>
            ) : (
              <Typography variant="body2">
                Nothing was measured in this window, so there is no chart.
              </Typography>
            )
          }
        </Part>
      </div>
      {reasons}
      {history.value && measured && (
        <div className={classes.more}>
          <BurnRateChart history={history.value} title={title} />
          <SliChart history={history.value} title={title} />
        </div>
      )}
    </>
  );
}
