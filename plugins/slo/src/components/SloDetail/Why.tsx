import Typography from '@material-ui/core/Typography';
import {
  formatBudget,
  formatCount,
  formatInstantInFull,
  formatRatio,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveStatus,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { windowWords } from '../../lib/promise';
import { whyOfObjective } from '../../lib/why';
import { Section } from './Section';

function Counts(props: { objective: ObjectiveStatus; over: string }) {
  const { good, total, target, sli, errorBudgetRemaining } = props.objective;
  if (typeof good !== 'number' || typeof total !== 'number' || total === 0) {
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
      <Typography variant="body2">
        A target of {formatRatio(target)} allows {formatCount(allowed)} bad
        events of {formatCount(total)}; {formatCount(bad)} were bad.
      </Typography>
      <Typography variant="body2">
        Budget left = 1 − {formatCount(bad)} ÷ {formatCount(allowed)} ={' '}
        {formatBudget(errorBudgetRemaining)}
      </Typography>
    </>
  );
}

/** How the figures came about: counts, target, formula, coverage, instant. */
export function Why(props: {
  status: SloStatus;
  /** Absent where the document has none that could be read. */
  objective: ObjectiveStatus | undefined;
}) {
  const { status, objective } = props;
  const reason = whyOfObjective(status, objective);
  return (
    <Section title="Why">
      {reason && <Typography variant="body2">{reason}</Typography>}
      {objective && status.budgetingMethod === 'Occurrences' && (
        <Counts objective={objective} over={windowWords(status.window)} />
      )}
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
