import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import {
  formatBudget,
  TimeChart,
} from '@callboard/backstage-plugin-callboard-react';
import { SloHistory } from '@callboard/backstage-plugin-slo-common';
import {
  budgetOverTime,
  burnDownSeries,
  historyColumns,
  readOutWords,
} from '../../lib/burnDownSeries';
import { windowWords } from '../../lib/promise';
import { Verdict } from '../../lib/verdict';

const useStyles = makeStyles(
  theme => ({ views: { marginBottom: theme.spacing(1) } }),
  { name: 'CallboardBudgetChart' },
);

type View = 'burn-down' | 'over-time';

const VIEWS: [View, string][] = [
  ['burn-down', 'Burn-down'],
  ['over-time', 'Rolling'],
];

const SUMMARIES: Record<View, string> = {
  'burn-down':
    'How the budget of this window was spent; the dashed line is even spending. Point at it, or use the arrow keys.',
  'over-time':
    'What was left of the budget at each instant, of the window that ended there. Point at it, or use the arrow keys.',
};

/** The error budget of a window, as a burn-down and as it stood at each instant. */
export function BudgetChart(props: {
  history: SloHistory;
  title: string;
  verdict: Verdict;
  /** Events are counted, so that a burn-down can be drawn from them. */
  countsEvents: boolean;
}) {
  const { history, title, verdict, countsEvents } = props;
  const classes = useStyles();
  const [chosen, setChosen] = useState<View>('burn-down');
  const view: View = countsEvents ? chosen : 'over-time';
  const series = useMemo(
    () =>
      view === 'burn-down' ? burnDownSeries(history) : budgetOverTime(history),
    [history, view],
  );
  return (
    <div>
      {countsEvents && (
        <ButtonGroup size="small" className={classes.views} aria-label="View">
          {VIEWS.map(([name, label]) => (
            <Button
              key={name}
              aria-pressed={view === name}
              color={view === name ? 'primary' : 'default'}
              variant={view === name ? 'contained' : 'outlined'}
              disableElevation
              onClick={() => setChosen(name)}
            >
              {label}
            </Button>
          ))}
        </ButtonGroup>
      )}
      <TimeChart
        kind="area"
        name={`Error budget of ${title} ${windowWords(history.window)}`}
        summary={SUMMARIES[view]}
        points={series.points}
        ideal={series.ideal}
        include={[0, 1]}
        tone={verdict.tone}
        formatValue={formatBudget}
        readOut={index =>
          readOutWords(history.points[index], series.points[index]?.value)
        }
        columns={historyColumns(history, series.points)}
      />
    </div>
  );
}
