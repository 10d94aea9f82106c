import { Indicator } from '@callboard/backstage-plugin-slo-common';
import { SliSource } from '@callboard/backstage-plugin-slo-node';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { SourceDirectory } from './SourceDirectory';

/** An indicator that a source is asked for. */
export interface PullTarget {
  digest: string;
  indicator: Indicator;
  /** The longest window that any SLO has over it. */
  windowSeconds: number;
}

/** Every indicator once, by the source that answers for it. */
export function collectTargets(
  slos: CatalogSlo[],
  sources: SourceDirectory,
): Map<SliSource, PullTarget[]> {
  const targets = new Map<SliSource, Map<string, PullTarget>>();
  for (const { definition, digests, valid, windowSeconds } of slos) {
    definition.objectives.forEach(({ indicator }, index) => {
      const digest = digests[index];
      const source = valid && indicator && sources.sourceFor(indicator);
      if (!digest || !source) {
        return;
      }
      const known = targets.get(source) ?? new Map<string, PullTarget>();
      const longest = Math.max(
        windowSeconds,
        known.get(digest)?.windowSeconds ?? 0,
      );
      known.set(digest, { digest, indicator, windowSeconds: longest });
      targets.set(source, known);
    });
  }
  return new Map(
    [...targets].map(([source, known]) => [source, [...known.values()]]),
  );
}
