import { Incident } from '@callboard/backstage-plugin-oncall-common';
import {
  FactSet,
  knownFact as known,
  perhapsFact as perhaps,
  toFactSet,
} from '@callboard/backstage-plugin-scorecards-common';

/** The mean, to the tenth of a minute; undefined of none. */
function meanMinutes(seconds: readonly number[]): number | undefined {
  const sum = seconds.reduce((total, one) => total + one, 0);
  return seconds.length > 0
    ? Math.round((sum / seconds.length / 60) * 10) / 10
    : undefined;
}

/**
 * What there is to say of the incidents of one entity.
 *
 * @param incidents - those since `from` and those that are open, each once
 * @param from - ISO 8601 in UTC
 */
export function incidentFacts(
  incidents: readonly Incident[],
  from: string,
): FactSet {
  const recent = incidents.filter(({ openedAt }) => openedAt >= from);
  const resolved = recent.filter(({ status }) => status === 'resolved');
  const documented = resolved.filter(one => one.postmortemUrl !== undefined);
  return toFactSet({
    count90d: known(recent.length),
    open: known(incidents.filter(one => one.status !== 'resolved').length),
    meanTimeToAcknowledgeMinutes: perhaps(
      meanMinutes(recent.flatMap(one => one.secondsToAcknowledge ?? [])),
      'no incident of the last 90 days was acknowledged',
    ),
    meanTimeToResolveMinutes: perhaps(
      meanMinutes(recent.flatMap(one => one.secondsToResolve ?? [])),
      'no incident of the last 90 days was resolved',
    ),
    openFollowUps: known(
      incidents.reduce((sum, { openFollowUps }) => sum + openFollowUps, 0),
    ),
    withPostmortem: perhaps(
      resolved.length > 0 ? documented.length / resolved.length : undefined,
      'no incident of the last 90 days was resolved',
    ),
    postmortemsDue: known(recent.filter(one => one.postmortemDue).length),
  });
}
