import {
  Incident,
  IncidentStats,
} from '@callboard/backstage-plugin-oncall-common';
import { DAY, HOUR, iso, MINUTE } from './documents';
import { FARID, MEI } from './people';

/** Components where nothing went wrong. */
const QUIET = ['empty', 'off-hours', 'dependent', 'other-zone'];

/** What went wrong with a component lately, newest first. */
export function incidentsOf(entityRef: string, now: number): Incident[] {
  if (QUIET.some(name => entityRef.endsWith(`/${name}`))) {
    return [];
  }
  const common = {
    source: 'pagerduty',
    entityRefs: [entityRef],
    severity: 'critical',
    followUps: [],
    openFollowUps: 0,
    budgetCost: [],
    postmortemDue: false,
  };
  return [
    {
      ...common,
      id: `${entityRef} 3`,
      title: 'Error rate above 5 % at the edge',
      status: 'acknowledged',
      openedAt: iso(now - 40 * MINUTE),
      acknowledgedAt: iso(now - 36 * MINUTE),
      secondsToAcknowledge: 240,
      url: 'https://acme.pagerduty.example/incidents/3',
      responders: [MEI.ref],
    },
    {
      ...common,
      id: `${entityRef} 2`,
      title: 'Authorisations time out',
      status: 'resolved',
      openedAt: iso(now - 6 * DAY),
      acknowledgedAt: iso(now - 6 * DAY + 3 * MINUTE),
      resolvedAt: iso(now - 6 * DAY + 2 * HOUR),
      secondsToAcknowledge: 180,
      secondsToResolve: 7200,
      responders: [FARID.ref, MEI.ref],
      budgetCost: [
        {
          slo: 'slo:default/checkout-availability',
          title: 'Availability',
          spent: 0.34,
        },
      ],
      postmortemDue: true,
    },
    {
      ...common,
      id: `${entityRef} 1`,
      title: 'Connection pool exhausted',
      status: 'resolved',
      openedAt: iso(now - 30 * DAY),
      acknowledgedAt: iso(now - 30 * DAY + 9 * MINUTE),
      resolvedAt: iso(now - 30 * DAY + 50 * MINUTE),
      secondsToAcknowledge: 540,
      secondsToResolve: 3000,
      responders: [FARID.ref],
      postmortemUrl: 'https://wiki.example/postmortems/42',
      followUps: [
        {
          title: 'Bound the pool per worker',
          url: 'https://tracker.example/PAY-7',
          done: false,
        },
        { title: 'Alert on waiting connections', done: true },
      ],
      openFollowUps: 1,
    },
  ];
}

export function incidentStatsOf(entityRef: string, now: number): IncidentStats {
  const items = incidentsOf(entityRef, now);
  return {
    entityRef,
    days: 90,
    count: items.length,
    open: Math.min(1, items.length),
    medianSecondsToAcknowledge: items.length > 0 ? 240 : null,
    medianSecondsToResolve: items.length > 0 ? 5100 : null,
    openFollowUps: Math.min(1, items.length),
    postmortemsDue: Math.min(1, items.length),
  };
}
