import { DefinitionVersion as WireVersion } from '@callboard/backstage-plugin-slo-common';
import { DefinitionVersion, describeChange } from '../definitions/versions';
import { toIso } from '../lib/buckets';

/**
 * The terms that were in force from an instant on, newest first, each with what it changed.
 *
 * @param versions - oldest first
 * @param from - start of what is explained, seconds since the epoch
 */
export function describeVersions(
  versions: DefinitionVersion[],
  from: number,
): WireVersion[] {
  const described = versions.map(
    (version, index): WireVersion & { end: number } => {
      const before = versions[index - 1];
      return {
        since: toIso(version.since),
        targets: Object.fromEntries(
          version.objectives.map(({ name, target }) => [name, target]),
        ),
        window: version.window,
        budgetingMethod: version.budgetingMethod,
        change: before && describeChange(before, version)?.text,
        end: versions[index + 1]?.since ?? Infinity,
      };
    },
  );
  return described
    .filter(({ end }) => end > from)
    .map(({ end: _, ...version }) => version)
    .reverse();
}
