import { Sample } from '@callboard/backstage-plugin-slo-common';
import { EventShape, Shape, ValueShape, minuteOf, valueAt } from './shape';

/** Usual width of a bucket of the samples endpoint, seconds. */
export const BUCKET_SECONDS = 300;
const MINUTE = 60;

const iso = (epochSeconds: number) =>
  new Date(epochSeconds * 1000).toISOString();

/** Start of the bucket an instant lies in, epoch seconds. */
export function bucketOf(epochSeconds: number): number {
  return Math.floor(epochSeconds / BUCKET_SECONDS) * BUCKET_SECONDS;
}

/**
 * The samples of one SLO for every whole minute in [from, to). The bucket that is still filling ends at the last
 * whole minute; sent again later it is a later stage of the same count.
 *
 * @param start - when the demo was first started, epoch seconds
 * @param from - start of a bucket, epoch seconds
 * @param to - epoch seconds
 */
export function samplesBetween(
  slo: string,
  shape: Shape,
  span: SampleSpan,
): Sample[] {
  return shape.kind === 'value'
    ? valuesBetween(slo, shape, span)
    : countsBetween(slo, shape, span);
}

interface SampleSpan {
  start: number;
  from: number;
  to: number;
}

/** One value per bucket, once it is complete. */
function valuesBetween(
  slo: string,
  shape: ValueShape,
  { start, from, to }: SampleSpan,
): Sample[] {
  const samples: Sample[] = [];
  for (let bucket = from; bucket + BUCKET_SECONDS <= to; ) {
    const end = bucket + BUCKET_SECONDS;
    const value = valueAt(slo, shape, start, bucket);
    if (value !== undefined) {
      samples.push({ slo, start: iso(bucket), end: iso(end), value });
    }
    bucket = end;
  }
  return samples;
}

function countsBetween(
  slo: string,
  shape: EventShape,
  { start, from, to }: SampleSpan,
): Sample[] {
  const samples: Sample[] = [];
  const width = shape.bucketSeconds ?? BUCKET_SECONDS;
  for (let bucket = from; bucket < to; bucket += width) {
    const sum = { good: 0, total: 0, minutes: 0 };
    const end = Math.min(bucket + width, to);
    for (let minute = bucket; minute + MINUTE <= end; minute += MINUTE) {
      const counts = minuteOf(slo, shape, start, minute);
      if (counts) {
        sum.good += counts.good;
        sum.total += counts.total;
        sum.minutes += 1;
      }
    }
    if (sum.minutes > 0) {
      samples.push({
        slo,
        start: iso(bucket),
        end: iso(bucket + sum.minutes * MINUTE),
        good: sum.good,
        total: sum.total,
      });
    }
  }
  return samples;
}
