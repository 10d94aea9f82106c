import Typography from '@material-ui/core/Typography';
import {
  formatBudget,
  formatCount,
  formatDuration,
  formatInstantInFull,
  formatRatio,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../../lib/shown';
import { windowWords } from '../../../lib/promise';
import { whyOfObjective } from '../../../lib/why';
import { Section } from '../Section';
import { SliceShares } from './SliceShares';
import { Weighed } from './Weighed';

function Counts(props: { objective: Shown; over: string }) {
  const { good, total, target, sli, errorBudgetRemaining, estimate } =
    props.objective;
  if (good === null || target === null || !total) {
    return null;
  }
  const bad = total - good;
  // Two decimals: a target like 0.9995 leaves binary dust behind.
  const allowed = Number((total * (1 - target)).toFixed(2));
  return (
    <>
      <Typography variant="body2">
        {formatCount(good)} of {formatCount(total)} events were good{' '}
        {props.over}: {formatRatio(sli)}.
      </Typography>
      {/* While a window runs, its budget is not that of the events so far. */}
      {!estimate && (
        <>
          <Typography variant="body2">
            A target of {formatRatio(target)} allows {formatCount(allowed)} bad
            events of {formatCount(total)}; {formatCount(bad)} were bad.
          </Typography>
          <Typography variant="body2">
            Budget left = 1 − {formatCount(bad)} ÷ {formatCount(allowed)} ={' '}
            {formatBudget(errorBudgetRemaining)}
          </Typography>
        </>
      )}
    </>
  );
}

function WithoutExclusions(props: { objective: Shown }) {
  const { withoutExclusions, errorBudgetRemaining } = props.objective;
  if (!withoutExclusions) {
    return null;
  }
  return (
    <Typography variant="body2">
      {formatDuration(withoutExclusions.excludedSeconds)} are not counted.
      Counted with them, {formatBudget(withoutExclusions.errorBudgetRemaining)}{' '}
      of the budget would be left, not {formatBudget(errorBudgetRemaining)}.
    </Typography>
  );
}

/** How the figures came about: counts, target, formula, coverage, instant. */
export function Why(props: {
  status: SloStatus;
  /** Absent where the document has none that could be read. */
  objective: Shown | undefined;
  /** A reason that stands elsewhere in sight already. */
  said?: string;
}) {
  const { status, objective, said } = props;
  const reason = whyOfObjective(status, objective);
  const over = windowWords(status.window);
  return (
    <Section title="Why">
      {reason && reason !== said && (
        <Typography variant="body2">{reason}</Typography>
      )}
      {status.composite && objective && objective.name === undefined && (
        <Weighed status={status} />
      )}
      {objective && status.budgetingMethod === 'Occurrences' && (
        <Counts objective={objective} over={over} />
      )}
      {objective?.slices && (
        <SliceShares
          slices={objective.slices}
          method={status.budgetingMethod}
          over={over}
        />
      )}
      {(objective?.estimate ?? status.estimate) && (
        <Typography variant="body2">
          The budget is an estimate until the window ends: it counts on as much
          traffic as so far.
        </Typography>
      )}
      {objective && <WithoutExclusions objective={objective} />}
      <Typography variant="body2" color="textSecondary">
        Method {status.budgetingMethod};{' '}
        {formatRatio(objective?.coverage ?? status.coverage)} of the window was
        measured
        {status.asOf
          ? `; counted up to ${formatInstantInFull(status.asOf)}`
          : '; nothing was ever measured'}
        .
      </Typography>
    </Section>
  );
}
