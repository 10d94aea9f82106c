import { ObjectiveDefinition } from '@callboard/backstage-plugin-slo-common';
import { SliQuery, SliSource } from '@callboard/backstage-plugin-slo-node';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { BUCKET_SECONDS } from '../lib/buckets';
import { SourceDirectory } from './SourceDirectory';

/** An indicator that a source is asked for. */
export interface PullTarget
  extends Pick<
    SliQuery,
    'digest' | 'indicator' | 'bucketSeconds' | 'comparison'
  > {
  /** The longest window that any SLO has over it. */
  windowSeconds: number;
}

/** Every indicator that a source answers for, once. */
export function collectTargets(
  slos: CatalogSlo[],
  source: SliSource,
  sources: SourceDirectory,
): PullTarget[] {
  const targets = new Map<string, PullTarget>();
  for (const slo of slos.filter(({ valid }) => valid)) {
    slo.definition.objectives.forEach((objective, index) => {
      const { indicator } = objective;
      const digest = slo.digests[index];
      const bucketSeconds = slo.bucketSeconds[index] ?? BUCKET_SECONDS;
      if (digest && indicator && sources.sourceFor(indicator) === source) {
        const windowSeconds = Math.max(
          slo.windowSeconds,
          targets.get(digest)?.windowSeconds ?? 0,
        );
        const comparison = comparisonOf(objective);
        targets.set(digest, {
          digest,
          indicator,
          bucketSeconds,
          ...(comparison && { comparison }),
          windowSeconds,
        });
      }
    });
  }
  return [...targets.values()];
}

/** The comparison is part of the digest, so that objectives with one digest have the same. */
function comparisonOf({
  indicator,
  op,
  value,
}: ObjectiveDefinition): SliQuery['comparison'] {
  return indicator?.kind === 'threshold' && op && value !== undefined
    ? { op, value }
    : undefined;
}
