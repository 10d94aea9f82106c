import {
  formatBudget,
  Sparkline,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { windowWords } from '../../lib/promise';
import { verdictOf } from '../../lib/verdict';

/** The budget's way through its window, in the size of a word. */
export function BudgetTrend(props: { status: SloStatus; width?: number }) {
  const { status, width } = props;
  const known = status.trend.filter((v): v is number => v !== null);
  const first = known[0];
  const last = known[known.length - 1];
  const label =
    first === undefined || last === undefined
      ? 'Error budget trend: unknown'
      : `Error budget ${windowWords(status.window)}: from ${formatBudget(
          first,
        )} to ${formatBudget(last)}`;
  return (
    <Sparkline
      values={status.trend}
      label={label}
      tone={verdictOf(status).tone}
      width={width}
    />
  );
}
