import {
  ProviderIncident,
  ProviderTarget,
  ProviderUser,
  webUrl,
} from '@callboard/backstage-plugin-oncall-node';
import { Person } from '../api/common';
import { Incident } from '../api/incidents';
import { toUser } from '../api/People';

/** Services acknowledge and resolve as well; they are nobody to call. */
const isUser = ({ type }: Person) => !type || type.includes('user');

/** An incident as the backend takes it. */
export function toIncident(
  incident: Incident,
  target: ProviderTarget,
  acknowledgedAt: number | undefined,
): ProviderIncident {
  const { status, priority, urgency } = incident;
  return {
    id: incident.id,
    target,
    title: incident.title || incident.summary || incident.id,
    status,
    severity: priority?.summary || urgency || undefined,
    openedAt: incident.created_at,
    acknowledgedAt,
    resolvedAt:
      status === 'resolved'
        ? incident.resolved_at ?? incident.last_status_change_at ?? undefined
        : undefined,
    url: webUrl(incident.html_url),
    responders: respondersOf(incident),
  };
}

/** Who has it; once it is resolved, who resolved it. */
function respondersOf(incident: Incident): ProviderUser[] {
  const { assignments, acknowledgements, last_status_change_by } = incident;
  const people = [
    ...assignments.map(({ assignee }) => assignee),
    ...acknowledgements.map(({ acknowledger }) => acknowledger),
    ...(incident.status === 'resolved' && last_status_change_by
      ? [last_status_change_by]
      : []),
  ].filter(isUser);
  return [
    ...new Map(people.map(person => [person.id, toUser(person)])).values(),
  ];
}
