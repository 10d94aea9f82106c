import { CatalogSlo } from '../../definitions/CatalogSlo';
import { Delta } from '../../database/RecordStore';
import { BUCKET_SECONDS } from '../buckets';
import { CheckedSample, checkGrid } from './checkSample';
import { findObjectives } from './findDigest';
import { SampleFault } from './SampleFault';
import { toCount } from './toCount';

/** What a sample adds to the record of one indicator. */
export interface IndicatorDelta {
  digest: string;
  bucketSeconds: number;
  delta: Delta;
}

/**
 * What a sample adds to the record: one count per indicator that it is for.
 *
 * @param slo - undefined where there is none of that name, or none that the caller may see
 */
export function toDeltas(
  slo: CatalogSlo | undefined,
  sample: CheckedSample,
): { deltas: IndicatorDelta[]; fault?: undefined } | { fault: SampleFault } {
  const found = findObjectives(slo, sample);
  if (found.fault) {
    return found;
  }
  const deltas = new Map<string, IndicatorDelta>();
  for (const position of found.positions) {
    const objective = slo?.definition.objectives[position];
    const digest = slo?.digests[position];
    if (objective && digest) {
      const bucketSeconds = slo.bucketSeconds[position] ?? BUCKET_SECONDS;
      const offGrid = checkGrid(sample, bucketSeconds);
      if (offGrid) {
        return { fault: offGrid };
      }
      const count = toCount(sample.measured, objective);
      if ('code' in count) {
        return { fault: count };
      }
      const { bucket, observedSeconds, revision } = sample;
      deltas.set(digest, {
        digest,
        bucketSeconds,
        delta: { bucket, ...count, observedSeconds, revision },
      });
    }
  }
  return { deltas: [...deltas.values()] };
}
