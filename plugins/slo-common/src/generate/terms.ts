import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { durationSeconds } from '../openslo/duration';
import { RuleError } from '../rules/types';
import type { SloRequest } from './readRequest';
import { SloIndicator, ThresholdSliceIndicator } from './SloIndicator';

/** Slices are judged by the shortest look-back of an alert, so they may not be longer. */
const LONGEST_SLICE_SECONDS = 300;

/** The target of an indicator, a ratio: its own, else the promised availability, else the tier's. */
export function targetOf(
  { target, kind }: SloIndicator,
  { promise, targetPercent }: SloRequest,
): number {
  if (target !== undefined) {
    return target;
  }
  if (kind === 'latency' || kind === 'threshold') {
    return promise.latency;
  }
  return targetPercent === undefined
    ? promise.availability
    : Number((targetPercent / 100).toPrecision(12));
}

/**
 * A share of all that promises something and leaves something to spend.
 *
 * @throws RuleError with code `out-of-range`
 */
export function within(value: number, all: number, path: string): number {
  if (!(value > 0 && value < all)) {
    throw new RuleError({
      path,
      code: 'out-of-range',
      message: expectedFound(
        `a number above 0 and below ${all}, which would leave no error budget`,
        value,
      ),
    });
  }
  return value;
}

/**
 * Length of a slice, OpenSLO shorthand.
 *
 * @throws RuleError with code `invalid-duration` or `out-of-range`
 */
export function sliceOf(
  { slice = '1m' }: ThresholdSliceIndicator,
  path: string,
): string {
  const seconds = durationSeconds(slice) ?? 0;
  if (seconds <= 0 || seconds > LONGEST_SLICE_SECONDS) {
    throw new RuleError({
      path: `${path}.slice`,
      code: seconds > 0 ? 'out-of-range' : 'invalid-duration',
      message: expectedFound(
        'a duration from 1m to 5m, which is the shortest look-back of an alert',
        slice,
      ),
    });
  }
  return slice;
}
