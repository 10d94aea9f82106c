import {
  durationSeconds,
  ObjectiveDefinition,
  SloDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { BUCKET_SECONDS, NARROW_BUCKET_SECONDS } from '../lib/buckets';
import { CatalogSlo } from './CatalogSlo';
import { indicatorDigest } from './indicatorDigest';

/** Slices are made of whole buckets. */
function needsNarrowBuckets({ timeSliceWindow }: ObjectiveDefinition): boolean {
  const seconds = timeSliceWindow && durationSeconds(timeSliceWindow);
  return Boolean(seconds) && Number(seconds) % BUCKET_SECONDS !== 0;
}

/**
 * What the objectives of an SLO measure: by objective, the digest of its indicator and the width of its buckets. All
 * objectives over one indicator share the narrower width, so that they share one record.
 */
export function measuredIndicators({
  budgetingMethod,
  objectives,
}: Pick<SloDefinition, 'budgetingMethod' | 'objectives'>): Pick<
  CatalogSlo,
  'digests' | 'bucketSeconds'
> {
  const slices = budgetingMethod !== 'Occurrences';
  // Whatever a value is compared with, it is measured once.
  const wide = objectives.map(objective =>
    indicatorDigest({ ...objective, op: undefined, value: undefined }),
  );
  const narrow = new Set(
    wide.filter((_, i) => slices && needsNarrowBuckets(objectives[i]!)),
  );
  const bucketSeconds = wide.map(digest =>
    digest && narrow.has(digest) ? NARROW_BUCKET_SECONDS : BUCKET_SECONDS,
  );
  return {
    digests: objectives.map(
      (objective, i) => indicatorDigest(objective, bucketSeconds[i]) ?? null,
    ),
    bucketSeconds,
  };
}
