import { Exclusion } from '@callboard/backstage-plugin-slo-common';

const DAY_MS = 86_400_000;

/** The user that the dev app and the tests are signed in as. */
export const ME = 'user:default/guest';

/** Exclusions in every status, of one SLO. */
export function exclusionsFor(slo: string, now: number): Exclusion[] {
  const at = (days: number, hours = 0) =>
    new Date(now - days * DAY_MS + hours * 3_600_000).toISOString();
  return [
    {
      id: 'ex-mine',
      kind: 'maintenance',
      reason: 'Switch the edge to the new certificates',
      slos: [slo],
      start: at(-3),
      end: at(-3, 2),
      timeZone: 'Europe/Berlin',
      status: 'proposed',
      origin: 'portal',
      author: ME,
      createdAt: at(0, -2),
    },
    {
      id: 'ex-theirs',
      kind: 'dispute',
      reason:
        'The acquirer rejected our test cards, no customer was affected (INC-2120)',
      slos: [slo],
      start: at(6),
      end: at(6, 3),
      status: 'proposed',
      origin: 'portal',
      author: 'user:default/ines.okafor',
      createdAt: at(5),
    },
    {
      id: 'ex-weekly',
      kind: 'maintenance',
      reason: 'Failover test of the ledger database',
      slos: [slo],
      start: '2026-09-06T02:00:00',
      end: '2026-09-06T03:30:00',
      timeZone: 'Europe/Berlin',
      recurrence: 'FREQ=WEEKLY;BYDAY=SU',
      status: 'approved',
      origin: 'catalog',
      title: 'Ledger failover',
      author: 'group:default/payments-core',
      approver: 'user:default/tom.lindqvist',
    },
    {
      id: 'ex-no',
      kind: 'dispute',
      reason: 'It was a slow day',
      slos: [slo],
      start: at(20),
      end: at(19),
      status: 'rejected',
      origin: 'portal',
      author: 'user:default/ines.okafor',
      decidedBy: 'user:default/tom.lindqvist',
      createdAt: at(18),
      decidedAt: at(17),
    },
    {
      id: 'ex-broken',
      kind: 'maintenance',
      reason: 'Move to another rack',
      slos: [slo],
      start: '2026-08-01T00:00:00',
      end: '2026-08-01T02:00:00',
      status: 'proposed',
      origin: 'catalog',
      author: 'group:default/risk',
      problem: 'the document names no approver',
    },
  ];
}
