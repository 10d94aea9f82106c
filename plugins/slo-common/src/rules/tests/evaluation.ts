import { JudgedRules, SloRules } from '../buildSloRules';
import { isGradual } from './levels';

/** The shortest look-back of the default pairs: what is recorded less often than that would leave it empty. */
const COARSE_SECONDS = 300;

/** How the tests of one file run. */
export interface Timing {
  /** Minutes between two evaluations of the rules. */
  every: number;
  /** Samples of a series per minute. */
  perMinute: number;
}

/** The timing of all tests of a file: the finest that one of its SLOs needs. */
export function timingOf(slos: SloRules[]): Timing {
  const slices = slos.flatMap(({ judged }) =>
    judged.map(({ judged: { sliceSeconds = Infinity } }) => sliceSeconds),
  );
  // A rate needs two samples within the slice, and Prometheus 3 does not count one on its left border.
  const perMinute = Math.min(...slices) < COARSE_SECONDS ? 4 : 1;
  return { every: evaluationMinutes(slos), perMinute };
}

/**
 * Minutes between two evaluations of the rules. A test costs evaluations × rules, so they are as rare as slices,
 * waits and look-backs allow.
 */
function evaluationMinutes(slos: SloRules[]): number {
  const all = slos.flatMap(({ judged }) => judged);
  return all.every(isCoarse) ? COARSE_SECONDS / 60 : 1;
}

function isCoarse({ judged, burning }: JudgedRules): boolean {
  const { method, sliceSeconds } = judged;
  // Where evaluations are only good or bad, their number decides: it takes many to tell a limit from its neighbours.
  const counts = method === 'Occurrences' && !isGradual(judged);
  const spans = burning.flatMap(({ condition }) => [
    condition.forSeconds,
    ...condition.lookbacks,
  ]);
  return (
    !counts &&
    [...spans, sliceSeconds ?? 0].every(span => span % COARSE_SECONDS === 0)
  );
}

/** The first evaluation at or after a minute. */
export function align(minute: number, every: number): number {
  return Math.ceil(minute / every) * every;
}
