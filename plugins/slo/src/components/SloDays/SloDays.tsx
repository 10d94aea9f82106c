import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  DayCalendar,
  formatBudget,
  formatBurnRate,
  formatRatio,
  Part,
  useClock,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { SloHistory, SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../lib/shown';
import { sloApiRef } from '../../api';
import {
  BUDGET_DAYS,
  budgetDays,
  budgetDayWords,
  daysQuery,
} from '../../lib/budgetDays';

function Days(props: { history: SloHistory; title: string }) {
  const { history, title } = props;
  const days = budgetDays(history);
  if (!days.some(day => day.measured > 0)) {
    return (
      <Typography variant="body2">
        Nothing was measured in these 90 days.
      </Typography>
    );
  }
  return (
    <DayCalendar
      name={`Budget days of ${title}`}
      summary="How fast the budget was spent on each day (UTC), and when it was exhausted. Point at a day, or use the arrow keys."
      kinds={BUDGET_DAYS}
      days={days.map(day => ({ ...day, words: budgetDayWords(day) }))}
      columns={[
        {
          header: 'Burn rate',
          cell: index => formatBurnRate(days[index]?.burnRate),
        },
        {
          header: 'Budget left at its end',
          cell: index => formatBudget(days[index]?.errorBudgetRemaining),
        },
        {
          header: 'Measured',
          cell: index => formatRatio(days[index]?.measured),
        },
      ]}
    />
  );
}

/** The last 90 days of one objective, a square each. */
export function SloDays(props: {
  status: SloStatus;
  objective: Shown | undefined;
}) {
  const { status, objective } = props;
  const sloApi = useApi(sloApiRef);
  const clock = useClock();
  const history = useEntityResource(
    `days of ${status.ref} ${objective?.name ?? ''}`,
    signal =>
      sloApi.getHistory(
        status.ref,
        { objective: objective?.name, ...daysQuery(clock()) },
        { signal },
      ),
    { everySeconds: 900 },
  );
  return (
    <Part
      resource={history}
      action={`read the days of ${status.title}`}
      name="days"
      bones={[40, 190]}
    >
      {value => <Days history={value} title={status.title} />}
    </Part>
  );
}
