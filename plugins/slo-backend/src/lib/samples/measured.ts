import { SampleFault } from './SampleFault';

/** What a sample says: events, or one measured value. */
export type Measured = { good: number; total: number } | { value: number };

/** The fields of a sample that say what was measured; numbers of any kind. */
export interface MeasuredFields {
  good?: number;
  total?: number;
  value?: number;
}

const fault = (code: string, message: string): { fault: SampleFault } => ({
  fault: { code, message },
});

/**
 * Checks what a sample says, by itself. Counts beyond 2^53 − 1 are refused: from there on not every whole number has a
 * float64, so that events would vanish without a word.
 */
export function checkMeasured(
  fields: MeasuredFields,
): { measured: Measured; fault?: undefined } | { fault: SampleFault } {
  const { good, total, value } = fields;
  for (const name of ['good', 'total', 'value'] as const) {
    if (fields[name] !== undefined && !Number.isFinite(fields[name])) {
      return fault('not-finite', `${name} must be a finite number`);
    }
  }
  if (value !== undefined && good === undefined && total === undefined) {
    return { measured: { value } };
  }
  if (value !== undefined || good === undefined || total === undefined) {
    return fault('wrong-type', 'expected either good and total, or value');
  }
  for (const [name, count] of Object.entries({ good, total })) {
    if (count < 0) {
      return fault('negative', `${name} must not be negative: ${count}`);
    }
    if (count > Number.MAX_SAFE_INTEGER) {
      return fault(
        'too-large',
        `${name} must not exceed 2^53 − 1, up to which counts are exact: ${count}`,
      );
    }
  }
  return good > total
    ? fault(
        'good-exceeds-total',
        `good (${good}) must not exceed total (${total})`,
      )
    : { measured: { good, total } };
}
