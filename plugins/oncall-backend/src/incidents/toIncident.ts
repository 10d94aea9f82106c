import { Incident } from '@callboard/backstage-plugin-oncall-common';
import { StoredIncident } from './StoredIncident';

/** An incident that spent more of a budget than this asks for a postmortem (share, 0..). */
const POSTMORTEM_ABOVE = 0.2;

const secondsBetween = (from: string, to: string) =>
  (Date.parse(to) - Date.parse(from)) / 1000;

/** Whether an incident was dear enough for a postmortem, and has none. */
export function isPostmortemDue({
  costs,
  postmortemUrl,
}: StoredIncident): boolean {
  return (
    postmortemUrl === undefined &&
    costs.some(({ spent }) => spent > POSTMORTEM_ABOVE)
  );
}

/** Seconds until somebody took it; undefined while nobody has, or nobody says when. */
export const secondsToAcknowledge = ({
  openedAt,
  acknowledgedAt,
}: StoredIncident): number | undefined =>
  acknowledgedAt === undefined
    ? undefined
    : secondsBetween(openedAt, acknowledgedAt);

/** Seconds until it was over; undefined while it is not, or nobody says when. */
export const secondsToResolve = ({
  openedAt,
  resolvedAt,
}: StoredIncident): number | undefined =>
  resolvedAt === undefined ? undefined : secondsBetween(openedAt, resolvedAt);

/** An incident on the wire, with those of its entities that the caller may see. */
export function toIncident(
  stored: StoredIncident,
  visible: (entityRef: string) => boolean,
): Incident {
  const { costs, followUps, ...told } = stored;
  return {
    ...told,
    entityRefs: told.entityRefs.filter(visible),
    secondsToAcknowledge: secondsToAcknowledge(stored),
    secondsToResolve: secondsToResolve(stored),
    followUps,
    openFollowUps: followUps.filter(({ done }) => !done).length,
    budgetCost: costs
      .filter(({ entityRef }) => visible(entityRef))
      .map(({ sloRef, title, spent }) => ({ slo: sloRef, title, spent })),
    postmortemDue: isPostmortemDue(stored),
  };
}
