import { IncidentReport } from '@callboard/backstage-plugin-oncall-common';
import { eventsBetween, Happening } from '../events';

const MINUTE = 60_000;

/** What is known of an incident besides that it happened. */
export interface IncidentDetails {
  /** Id of the happening in the timeline. */
  happening: string;
  severity: string;
  acknowledgedAfterMinutes: number;
  /** User entity refs. */
  responders: string[];
  postmortemUrl?: string;
  followUps?: IncidentReport['followUps'];
}

const HANDBOOK = 'https://handbook.fernway.example/postmortems';

/** How the incidents of the timeline were handled. */
export const incidentDetails: readonly IncidentDetails[] = [
  {
    happening: 'checkout-5xx',
    severity: 'critical',
    acknowledgedAfterMinutes: 3,
    responders: ['user:default/amara.okafor'],
  },
  {
    happening: 'edge-transit',
    severity: 'major',
    acknowledgedAfterMinutes: 7,
    responders: ['user:default/viktor.petrov'],
    postmortemUrl: `${HANDBOOK}/edge-transit`,
    followUps: [
      { title: 'Second transit provider in Chicago', done: false },
      { title: 'Alert on route changes', done: true },
    ],
  },
  {
    happening: 'webhooks-stuck',
    severity: 'major',
    acknowledgedAfterMinutes: 41,
    responders: ['user:default/elif.yildiz'],
  },
  {
    happening: 'refunds-certificate',
    severity: 'minor',
    acknowledgedAfterMinutes: 12,
    responders: ['user:default/farid.benmoussa'],
    postmortemUrl: `${HANDBOOK}/refunds-certificate`,
    followUps: [
      { title: 'Watch the expiry of scheme certificates', done: false },
    ],
  },
];

/** The incidents of the timeline that have begun in the span, as a tool would report them. */
export function incidentsOf(
  timeline: readonly Happening[],
  span: Parameters<typeof eventsBetween>[1],
): IncidentReport[] {
  return incidentDetails.flatMap(details => {
    const happenings = timeline.filter(({ id }) => id === details.happening);
    return eventsBetween(happenings, span).map(
      ({ id, title, entityRefs, start, end }): IncidentReport => {
        const acknowledgedAt =
          Date.parse(start) + details.acknowledgedAfterMinutes * MINUTE;
        const isAcknowledged = acknowledgedAt <= span.to * 1000;
        const open = isAcknowledged ? 'acknowledged' : 'triggered';
        return {
          id,
          title,
          severity: details.severity,
          entityRefs,
          status: end ? 'resolved' : open,
          openedAt: start,
          ...(isAcknowledged && {
            acknowledgedAt: new Date(acknowledgedAt).toISOString(),
            responders: details.responders,
          }),
          ...(end && {
            resolvedAt: end,
            postmortemUrl: details.postmortemUrl,
            followUps: details.followUps,
          }),
        };
      },
    );
  });
}
