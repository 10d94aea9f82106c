import { useMemo } from 'react';
import {
  formatBudget,
  TimeChart,
} from '@callboard/backstage-plugin-callboard-react';
import {
  WhatIfDay,
  WhatIfOutcome,
} from '@callboard/backstage-plugin-slo-common';

const DAY_MS = 86_400_000;

const STATE_WORDS: Record<WhatIfDay['state'], string> = {
  exhausted: 'exhausted',
  within: 'within budget',
  unknown: 'unknown',
};

/** 90 days of what was left of the budget at their ends: one of two small pictures of the same kind. */
export function OutcomeDays(props: {
  name: string;
  outcome: WhatIfOutcome;
  /** Values that both pictures show, so that they have one scale. */
  inSight: number[];
}) {
  const { name, outcome, inSight } = props;
  const { days, daysExhausted, daysUnknown } = outcome;
  const points = useMemo(
    () =>
      days.map(({ day, errorBudgetRemaining }) => ({
        start: Date.parse(day),
        end: Date.parse(day) + DAY_MS,
        value: errorBudgetRemaining,
      })),
    [days],
  );
  const wordsOf = (index: number) => {
    const day = days[index];
    return day
      ? `${day.day}: ${formatBudget(day.errorBudgetRemaining)} left, ${
          STATE_WORDS[day.state]
        }`
      : '';
  };
  return (
    <TimeChart
      kind="area"
      height={140}
      name={name}
      summary={`Budget left at the end of each day (UTC): ${daysExhausted} exhausted, ${daysUnknown} unknown.`}
      points={points}
      include={inSight}
      formatValue={formatBudget}
      readOut={wordsOf}
      columns={[
        { header: 'Day (UTC)', cell: index => days[index]?.day ?? '' },
        {
          header: 'Budget left',
          cell: index => formatBudget(days[index]?.errorBudgetRemaining),
        },
        {
          header: 'State',
          cell: index => STATE_WORDS[days[index]?.state ?? 'unknown'],
        },
      ]}
    />
  );
}
