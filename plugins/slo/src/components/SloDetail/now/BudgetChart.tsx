import { useMemo, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import {
  formatBudget,
  TimeChart,
} from '@callboard/backstage-plugin-callboard-react';
import { SloHistory } from '@callboard/backstage-plugin-slo-common';
import { budgetOverTime, burnDownSeries } from '../../../lib/burnDownSeries';
import { marksOf, spansOf } from '../../../lib/happenings';
import { historyColumns, readOutWords } from '../../../lib/historyWords';
import { windowWords } from '../../../lib/promise';
import { Verdict } from '../../../lib/verdict';

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

const FULL_TO_EMPTY = [0, 1];

const ESTIMATE =
  ' An estimate until the window ends: the budget counts on as much traffic as so far.';

/** The error budget of a window, as a burn-down and as it stood at each instant, with what happened meanwhile. */
export function BudgetChart(props: {
  history: SloHistory;
  title: string;
  verdict: Verdict;
  /** The budget of a calendar window counts on events that are still to come. */
  estimate: boolean;
}) {
  const { history, title, verdict, estimate } = props;
  const classes = useStyles();
  const [chosen, setChosen] = useState<View>('burn-down');
  const rolling = history.window.isRolling;
  // A calendar window has one way to be read only: it begins full and burns down.
  const view: View = rolling ? chosen : 'burn-down';
  const series = useMemo(
    () =>
      view === 'burn-down' ? burnDownSeries(history) : budgetOverTime(history),
    [history, view],
  );
  const marks = useMemo(() => marksOf(history), [history]);
  const spans = useMemo(
    () => spansOf(history, series.until),
    [history, series],
  );
  const { shown, points, ideal, until } = series;
  return (
    <div>
      {rolling && (
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
        summary={`${SUMMARIES[view]}${estimate ? ESTIMATE : ''}`}
        points={points}
        ideal={ideal}
        until={until}
        marks={marks}
        spans={spans}
        include={FULL_TO_EMPTY}
        tone={verdict.tone}
        formatValue={formatBudget}
        readOut={index => readOutWords(shown[index], points[index]?.value)}
        columns={historyColumns(history, shown, points)}
      />
    </div>
  );
}
