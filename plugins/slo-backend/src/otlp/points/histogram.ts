import { PointFault } from './PointFault';
import { ExponentialPoint, HistogramPoint } from './schema';

/** Rounding of powers, relative. */
const ROUNDING = 1e-9;

const addUp = (counts: readonly number[]) =>
  counts.reduce((sum, count) => sum + count, 0);

function noSuchBound(threshold: number, below?: number, above?: number) {
  const nearest = [below, above].filter(
    bound => bound !== undefined && Number.isFinite(bound),
  );
  return new PointFault(
    'no-such-bound',
    `the threshold ${threshold} is no bound of a bucket, and counts are not interpolated; ${
      nearest.length > 0
        ? `the nearest bounds are ${nearest.join(' and ')}`
        : 'the histogram has no bounds'
    }`,
  );
}

/**
 * How many events of a histogram were at or below a threshold. Upper bounds are inclusive.
 *
 * @throws PointFault `no-such-bound` when the threshold is no bound, `wrong-type` when the histogram contradicts itself
 */
export function countWithin(
  { explicitBounds, bucketCounts }: HistogramPoint,
  threshold: number,
): number {
  const bounds = explicitBounds ?? [];
  const counts = bucketCounts ?? [];
  const at = bounds.indexOf(threshold);
  if (at < 0) {
    throw noSuchBound(
      threshold,
      bounds.findLast(bound => bound < threshold),
      bounds.find(bound => bound > threshold),
    );
  }
  if (counts.length !== bounds.length + 1) {
    throw new PointFault(
      'wrong-type',
      `${bounds.length} bounds need ${bounds.length + 1} bucketCounts, got ${
        counts.length
      }`,
    );
  }
  return addUp(counts.slice(0, at + 1));
}

/**
 * The same for an exponential histogram: bucket i holds values in (base^i, base^(i+1)], base = 2^(2^−scale).
 * https://opentelemetry.io/docs/specs/otel/metrics/data-model/#exponentialhistogram
 *
 * @throws PointFault `no-such-bound` when the threshold is no power of the base
 */
export function countWithinExponential(
  { scale, zeroCount, zeroThreshold, positive, negative }: ExponentialPoint,
  threshold: number,
): number {
  const perOctave = 2 ** (scale ?? 0);
  const power = Math.log2(threshold) * perOctave;
  const index = Math.round(power);
  const exact =
    threshold > 0 &&
    Math.abs(2 ** (index / perOctave) / threshold - 1) <= ROUNDING;
  if (!exact || threshold <= (zeroThreshold ?? 0)) {
    const bound = (i: number) => 2 ** (i / perOctave);
    throw threshold > 0
      ? noSuchBound(
          threshold,
          bound(Math.floor(power)),
          bound(Math.floor(power) + 1),
        )
      : noSuchBound(threshold);
  }
  const counts = positive?.bucketCounts ?? [];
  const below = Math.max(0, index - (positive?.offset ?? 0));
  return (
    addUp(negative?.bucketCounts ?? []) +
    (zeroCount ?? 0) +
    addUp(counts.slice(0, below))
  );
}
