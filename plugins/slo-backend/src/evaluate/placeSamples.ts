import { Rejection } from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { CheckedSample, checkSample } from '../lib/samples/checkSample';
import { findObjectives, sloRefOf } from '../lib/samples/findDigest';
import { SampleFault } from '../lib/samples/SampleFault';
import { toCount } from '../lib/samples/toCount';
import { SampleLanes, withOwnDigests } from './SampleLanes';
import { SpanCount } from './spread';

/** Samples sorted by what they count for. */
export interface PlacedSamples {
  /** The SLOs with digests of this request alone. */
  slos: CatalogSlo[];
  lanes: SampleLanes;
  rejected: Rejection[];
}

type Checked = ReturnType<typeof checkSample>;

/** A sample by itself: nothing may know what comes after the instant that is judged. */
function readSample(item: unknown, at: number): Checked {
  const checked = checkSample(item, { now: at, retentionSeconds: at });
  if ('fault' in checked) {
    return checked;
  }
  const { bucket: start, observedSeconds } = checked.sample;
  if (start < 0) {
    return { fault: { code: 'too-old', message: 'start lies before 1970' } };
  }
  return start + observedSeconds > at
    ? {
        fault: {
          code: 'future',
          message: 'ends after the instant that is judged',
        },
      }
    : checked;
}

/** Objectives that samples name, by SLO ref. */
function namedObjectives(read: Checked[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  for (const item of read) {
    const ref = 'sample' in item && sloRefOf(item.sample.slo);
    if (ref && item.sample.objective !== undefined) {
      const names = named.get(ref) ?? new Set();
      named.set(ref, names.add(item.sample.objective));
    }
  }
  return named;
}

/** What a sample counts, by digest. */
function countsOf(
  own: CatalogSlo | undefined,
  { bucket: start, observedSeconds, measured }: CheckedSample,
  positions: number[],
): Map<string, SpanCount> | SampleFault {
  const counts = new Map<string, SpanCount>();
  for (const position of positions) {
    const objective = own?.definition.objectives[position];
    const digest = own?.digests[position];
    if (objective && digest) {
      const count = toCount(measured, objective);
      if ('code' in count) {
        return count;
      }
      counts.set(digest, { start, end: start + observedSeconds, ...count });
    }
  }
  return counts;
}

/**
 * Sorts samples by what they count for. One that cannot be used names itself and leaves its neighbours.
 *
 * @param at - the instant that is judged, seconds since the epoch
 */
export function placeSamples(
  samples: unknown[],
  slos: CatalogSlo[],
  at: number,
): PlacedSamples {
  const read = samples.map(item => readSample(item, at));
  const named = namedObjectives(read);
  const written = new Map(slos.map(slo => [slo.definition.ref, slo]));
  const own = new Map(
    [...written].map(([ref, slo]) => [
      ref,
      withOwnDigests(slo, named.get(ref) ?? new Set()),
    ]),
  );
  const lanes = new SampleLanes();
  const place = (sample: CheckedSample): SampleFault | undefined => {
    const ref = sloRefOf(sample.slo) ?? '';
    const found = findObjectives(written.get(ref), sample);
    if (found.fault) {
      return found.fault;
    }
    const counts = countsOf(own.get(ref), sample, found.positions);
    const placed = counts instanceof Map ? lanes.place(counts) : counts;
    return typeof placed === 'string' ? undefined : placed;
  };
  const rejected = read.flatMap((item, index): Rejection[] => {
    const fault = 'sample' in item ? place(item.sample) : item.fault;
    return fault ? [{ index, ...fault }] : [];
  });
  return { slos: [...own.values()], lanes, rejected };
}
