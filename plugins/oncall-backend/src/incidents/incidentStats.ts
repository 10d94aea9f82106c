import { IncidentStats } from '@callboard/backstage-plugin-oncall-common';
import { StoredIncident } from './StoredIncident';
import {
  isPostmortemDue,
  secondsToAcknowledge,
  secondsToResolve,
} from './toIncident';

/** Statistics look back so far. */
export const STATS_DAYS = 90;

/** The middle of the values, the mean of the two in the middle of an even number; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined
    ? null
    : (lower + upper) / 2;
}

/** What is to be said of the incidents of one entity together. */
export function incidentStats(
  entityRef: string,
  incidents: readonly StoredIncident[],
): IncidentStats {
  return {
    entityRef,
    days: STATS_DAYS,
    count: incidents.length,
    open: incidents.filter(({ status }) => status !== 'resolved').length,
    medianSecondsToAcknowledge: median(
      incidents.flatMap(incident => secondsToAcknowledge(incident) ?? []),
    ),
    medianSecondsToResolve: median(
      incidents.flatMap(incident => secondsToResolve(incident) ?? []),
    ),
    openFollowUps: incidents
      .flatMap(({ followUps }) => followUps)
      .filter(({ done }) => !done).length,
    postmortemsDue: incidents.filter(isPostmortemDue).length,
  };
}
