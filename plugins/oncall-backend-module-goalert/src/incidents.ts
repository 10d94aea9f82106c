import {
  byHalves,
  ProviderIncident,
  ProviderRequest,
  ProviderTarget,
  reportFailure,
} from '@callboard/backstage-plugin-oncall-node';
import { durationMs } from './api/duration';
import { Queries } from './api/Queries';
import { Alert, AlertAnswer } from './api/schemas';

/** `graphql2/graphqlapp/alert.go`: at most 50 services at once, and 1000 alerts on a page. */
const SERVICES_AT_ONCE = 50;
const PAGE = 250;

const STATUS = {
  StatusUnacknowledged: 'triggered',
  StatusAcknowledged: 'acknowledged',
  StatusClosed: 'resolved',
} as const;

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * Alerts that were created, open or closed in the range. GoAlert finds by the time of closing only what is closed, so
 * what was open before and still is needs a search of its own.
 */
function searchesOf({ from, to }: { from: number; to: number }) {
  return [
    { notCreatedBefore: iso(from), createdBefore: iso(to) },
    { createdBefore: iso(from), notClosedBefore: iso(from) },
    {
      createdBefore: iso(from),
      filterByStatus: ['StatusUnacknowledged', 'StatusAcknowledged'],
    },
  ];
}

/** Reads the alerts of at most {@link SERVICES_AT_ONCE} services. */
async function readAlerts(
  queries: Queries,
  filterByServiceID: string[],
  range: { from: number; to: number },
): Promise<Alert[]> {
  const found = new Map<number, Alert>();
  for (const search of searchesOf(range)) {
    // Oldest first: newest first fails on the second page (`alert/search.go` names a column that does not exist).
    const sort = 'dateIDReverse';
    const input = { ...search, filterByServiceID, sort, first: PAGE };
    const alerts = await queries.all('CallboardAlerts', input, AlertAnswer);
    alerts.forEach(alert => found.set(alert.alertID, alert));
  }
  return [...found.values()];
}

/**
 * When an alert was acknowledged and closed is known once GoAlert has computed its metrics, some time after it was
 * closed.
 */
function toIncident(
  alert: Alert,
  target: ProviderTarget,
  url: string,
): ProviderIncident {
  const { createdAt, metrics } = alert;
  const after = (text: string | null | undefined) => {
    const ms = durationMs(text);
    return ms === undefined ? undefined : createdAt + ms;
  };
  return {
    id: String(alert.alertID),
    target,
    title: alert.summary || `Alert ${alert.alertID}`,
    status: STATUS[alert.status],
    openedAt: createdAt,
    acknowledgedAt: after(metrics?.timeToAck),
    resolvedAt: metrics?.closedAt ?? after(metrics?.timeToClose),
    url,
  };
}

/** The alerts of services, as incidents. Where GoAlert cannot answer for one of them, the others are read all the same. */
export async function readIncidents(
  queries: Queries,
  targets: ProviderTarget[],
  request: ProviderRequest,
  pageOf: (alertId: number) => string,
): Promise<ProviderIncident[]> {
  const byId = new Map(
    targets.map(target => [target.id.toLowerCase(), target]),
  );
  const batches = await byHalves([...byId.keys()], SERVICES_AT_ONCE, ids =>
    readAlerts(queries, ids, request),
  );
  return batches.flatMap(batch => {
    if (batch.outcome === 'failed') {
      targets
        .filter(({ id }) => batch.items.includes(id.toLowerCase()))
        .forEach(target => reportFailure(request, target, batch.error));
      return [];
    }
    return batch.result.flatMap(alert => {
      const target = byId.get(alert.serviceID.toLowerCase());
      return target ? [toIncident(alert, target, pageOf(alert.alertID))] : [];
    });
  });
}
