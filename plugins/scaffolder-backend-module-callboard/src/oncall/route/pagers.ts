import { PAGING_PROVIDERS } from '../config';
import { opsgenie } from './receivers/opsgenie';
import { pagerDuty } from './receivers/pagerDuty';
import { WriteReceiver } from './receivers/Receiver';
import { webhook } from './receivers/webhook';

/** What pages. */
export const PAGERS = [...PAGING_PROVIDERS, 'webhook'] as const;

/** One of {@link PAGERS}. */
export type Pager = (typeof PAGERS)[number];

const GRAFANA = webhook({
  url: {
    file: 'grafana-url',
    holds:
      'Address of the Alertmanager integration in Grafana IRM. It holds a token; urgency is decided there, by the label severity.',
  },
});

const INCIDENT_IO = webhook({
  url: {
    file: 'incidentio-url',
    holds:
      'Address of the Alertmanager source in incident.io. Urgency is decided there, by the label severity.',
  },
  token: { file: 'incidentio-token', holds: 'Token of that alert source.' },
});

const GOALERT_URL = {
  file: 'goalert-url',
  holds:
    'Address of GoAlert, with /api/v2/prometheusalertmanager/incoming behind it and without a token.',
};

/** Where pages and tickets go, by what pages. */
export const RECEIVERS: Record<
  Pager,
  Record<'page' | 'ticket', WriteReceiver>
> = {
  pagerduty: {
    page: pagerDuty('critical'),
    ticket: pagerDuty('warning'),
  },
  opsgenie: { page: opsgenie('P1'), ticket: opsgenie('P4') },
  grafana: { page: GRAFANA, ticket: GRAFANA },
  incidentio: { page: INCIDENT_IO, ticket: INCIDENT_IO },
  goalert: {
    page: webhook({
      url: GOALERT_URL,
      token: {
        file: 'goalert-token',
        holds:
          'Token of an integration key (Prometheus Alertmanager) of the service in GoAlert.',
      },
    }),
    ticket: webhook({
      url: GOALERT_URL,
      token: {
        file: 'goalert-ticket-token',
        holds:
          'The same of a second service whose escalation policy wakes nobody: GoAlert knows no urgency.',
      },
    }),
  },
  webhook: {
    page: webhook({
      url: {
        file: 'webhook-url',
        holds: 'Address that pages are posted to.',
      },
      token: {
        file: 'webhook-token',
        holds: 'Bearer token that is sent along with pages.',
      },
    }),
    ticket: webhook({
      url: {
        file: 'webhook-ticket-url',
        holds: 'Address that tickets are posted to.',
      },
      token: {
        file: 'webhook-ticket-token',
        holds: 'Bearer token that is sent along with tickets.',
      },
    }),
  },
};
