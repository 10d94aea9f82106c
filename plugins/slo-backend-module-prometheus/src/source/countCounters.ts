import { printPromqlSelector } from '@callboard/backstage-plugin-slo-common';
import {
  BucketCount,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { BucketGrid } from '../lib/buckets';
import { combine, Counts, matters } from '../lib/combine';
import { mergeObserved } from '../lib/coverage';
import { siblingSelector } from '../promql/selector';
import { CounterPart } from './parts';
import { Plan } from './plan';
import { Proofs } from './Proofs';
import { CounterReading, CounterWant } from './want';

/** A counter with what was read of it. */
interface Term {
  want: CounterWant;
  reading: CounterReading;
  counts: Counts;
}

/**
 * Puts the counters of a ratio together.
 *
 * @param read - the reading of a counter
 * @throws SourceFailure
 */
export async function countCounters(
  grid: BucketGrid,
  plan: Extract<Plan, { kind: 'counters' }>,
  read: (want: CounterWant) => CounterReading,
  proofs: Proofs,
): Promise<{ buckets: BucketCount[]; warnings: SourceWarning[] }> {
  const termsOf = (part: CounterPart) =>
    part.terms.map(({ want, factor }): Term => {
      const reading = read(want);
      return { want, reading, counts: toCounts(want, reading, factor) };
    });
  const numerator = termsOf(plan.numerator);
  const total = termsOf(plan.total);
  const totals = total.map(({ counts }) => counts);
  const proved = (terms: Term[], bySibling: boolean) =>
    Promise.all(
      terms.map(term => prove(grid, term, totals, bySibling, proofs)),
    );
  const { buckets, warnings } = combine(grid, {
    role: plan.role,
    // "Never a good event" cannot be told from a misspelt label, so neighbours prove nothing for good.
    numerator: await proved(numerator, plan.role === 'bad'),
    total: await proved(total, true),
    observed: mergeObserved(total.map(({ reading }) => reading.observed)),
  });
  const noticed = [...numerator, ...total].flatMap(
    ({ reading }) => reading.warnings,
  );
  return { buckets, warnings: [...warnings, ...noticed] };
}

/** Finds out whether a counter's absence means zero, where that matters. */
async function prove(
  grid: BucketGrid,
  { want, reading, counts }: Term,
  totals: Counts[],
  bySibling: boolean,
  proofs: Proofs,
): Promise<Counts> {
  if (counts.absentIsZero || !matters(grid, counts, totals)) return counts;
  const { instance, selector } = want;
  const { fusedBy } = reading;
  const sibling = bySibling ? siblingSelector(selector) : undefined;
  const absentIsZero =
    (await proofs.existed(instance, grid, selector, fusedBy)) ||
    (!!sibling && (await proofs.existed(instance, grid, sibling, fusedBy)));
  return { ...counts, absentIsZero };
}

function toCounts(
  { selector }: CounterWant,
  { increments, present, rejected, seen }: CounterReading,
  factor: number,
): Counts {
  return {
    title: printPromqlSelector(selector),
    increments:
      factor === 1
        ? increments
        : new Map([...increments].map(([bucket, n]) => [bucket, n * factor])),
    present,
    rejected,
    absentIsZero: seen,
  };
}
