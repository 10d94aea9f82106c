import { Fact, ReachabilityFacts, ScheduleFact } from '../types';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** A Monday, 12:00 UTC. */
export const NOW = Date.parse('2026-12-21T12:00Z');

export const fact = <T>(value: T, stale?: string): Fact<T> => ({
  value,
  asOf: NOW - HOUR,
  ...(stale !== undefined && { stale }),
});

/** A span in which nobody is on call, hours from now. */
export const nobody = (from: number, to: number, declared = false) => ({
  start: NOW + from * HOUR,
  end: NOW + to * HOUR,
  declared,
});

export const LAN = { ref: 'user:default/lan', name: 'P. Lan', from: NOW };

/** A schedule in good order, and what is different about it. */
export const schedule = (
  different: Partial<ScheduleFact> = {},
): ScheduleFact => ({
  title: 'Payments',
  paging: { state: 'pages' },
  levels: [
    { name: 'primary', delaySeconds: 300, users: ['P. Lan'] },
    { name: 'secondary', delaySeconds: 900, users: ['K. Kim'] },
  ],
  nobody: [],
  knownUntil: NOW + 90 * DAY,
  responders: [LAN],
  ...different,
});

export const mapped = (
  different: Partial<ScheduleFact> = {},
  stale?: string,
) => ({
  ref: `oncallschedule:default/${different.title ?? 'payments'}`,
  fact: fact(schedule(different), stale),
});

/** A service of which every link holds, and what is different about it. */
export const facts = (
  different: Partial<ReachabilityFacts> = {},
): ReachabilityFacts => ({
  entityRef: 'component:default/checkout',
  owner: fact({ ref: 'group:default/payments', exists: true, members: 4 }),
  schedules: fact([mapped()]),
  people: fact(
    new Map([['user:default/lan', { current: true, contact: true }]]),
  ),
  route: fact({ lastTest: { at: NOW - DAY, reached: true } }),
  ...different,
});
