import { ScorecardVersion } from '@callboard/backstage-plugin-scorecards-common';
import { KnownVersion } from '../board';

/** Versions, newest first, as they are told; only those still in force at an instant (ISO 8601), where it is given. */
export function toScorecardVersions(
  versions: readonly KnownVersion[],
  from = '',
): ScorecardVersion[] {
  return versions
    .filter(({ validTo }) => validTo === undefined || validTo > from)
    .map(({ version, validFrom, validTo = null, changes }) => ({
      version,
      from: validFrom,
      to: validTo,
      changes,
    }));
}
