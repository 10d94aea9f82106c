import {
  BurnSegment,
  ExclusionOccurrence,
  HistoryPoint,
  ServiceEvent,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';

const HOUR = 3_600_000;

/** What happened to the service of an SLO, as shares of its past. */
const HAPPENED: [
  kind: ServiceEvent['kind'],
  title: string,
  share: number,
  hours?: number,
][] = [
  ['deploy', 'checkout 4.11.0', 0.08],
  ['config-change', 'connection pool 40 → 80', 0.22],
  ['deploy', 'checkout 4.12.0', 0.31],
  ['maintenance', 'Failover test of the ledger database', 0.47, 3],
  ['feature-flag', 'new fee table for 10 %', 0.62],
  ['deploy', 'checkout 4.13.0', 0.73],
  ['incident', 'INC-2113 Card payments time out', 0.734, 5],
  ['deploy', 'checkout 4.13.1', 0.745],
  ['deploy', 'checkout 4.14.0', 0.985],
];

/** Deploys, incidents and changes between two instants. */
export function eventsOf(
  status: SloStatus,
  from: number,
  to: number,
): ServiceEvent[] {
  return HAPPENED.map(([kind, title, share, hours], i) => {
    const start = from + share * (to - from);
    return {
      source: kind === 'incident' ? 'pagerduty' : 'spinnaker',
      id: `event-${i}`,
      kind,
      title,
      start: new Date(start).toISOString(),
      end: hours ? new Date(start + hours * HOUR).toISOString() : undefined,
      url:
        kind === 'feature-flag'
          ? undefined
          : `https://ci.example/runs/${2100 + i}`,
      entityRefs: [status.entityRef ?? 'component:default/checkout'],
    };
  });
}

/** One night of maintenance and one disputed hour. */
export function exclusionsOf(from: number, to: number): ExclusionOccurrence[] {
  const at = (share: number, hours: number) => ({
    start: new Date(from + share * (to - from)).toISOString(),
    end: new Date(from + share * (to - from) + hours * HOUR).toISOString(),
  });
  return [
    {
      id: 'ex-1',
      kind: 'maintenance',
      reason: 'Failover test of the ledger database',
      ...at(0.47, 10),
    },
    {
      id: 'ex-2',
      kind: 'dispute',
      reason: 'The load balancer of the provider lost packets',
      ...at(0.86, 12),
    },
  ];
}

/** Runs of points that burn faster than the budget allows, with the events of their time. */
export function burnsOf(
  points: HistoryPoint[],
  events: ServiceEvent[],
): BurnSegment[] {
  return points
    .filter(point => (point.burnRate ?? 0) > 8)
    .map(point => {
      const near = events.filter(({ start }) => {
        const at = Date.parse(start);
        return (
          at >= Date.parse(point.start) - HOUR && at < Date.parse(point.end)
        );
      });
      return {
        start: point.start,
        end: point.end,
        budgetSpent: (point.burnRate ?? 0) / points.length,
        peakBurnRate: point.burnRate ?? 0,
        events: near.map(({ source, id, kind, title }) => ({
          source,
          id,
          kind,
          title,
        })),
      };
    });
}
