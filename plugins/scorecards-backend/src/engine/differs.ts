import { Evaluation } from '@callboard/backstage-plugin-scorecards-common';
import { ResultRow } from '../database/rows';

/** What of a row is compared with an evaluation. */
export type Outcome = Pick<
  ResultRow,
  'codes' | 'standing' | 'passed' | 'waived' | 'unknown' | 'applicable'
>;

/** Columns of weights are single precision on some engines. */
const sameWeight = (a: number, b: number) => Math.fround(a) === Math.fround(b);

/** Whether an evaluation, by the same checks, says something else than a row. */
export function differs(row: Outcome, evaluation: Evaluation): boolean {
  return (
    row.codes !== evaluation.codes ||
    row.standing !== evaluation.standing ||
    !sameWeight(row.passed, evaluation.passed) ||
    !sameWeight(row.waived, evaluation.waived) ||
    !sameWeight(row.unknown, evaluation.unknown) ||
    !sameWeight(row.applicable, evaluation.applicable)
  );
}
