import fc from 'fast-check';
import {
  DAY,
  fact,
  facts,
  LAN,
  mapped,
  nobody,
  NOW,
} from './__testUtils__/facts';
import { judgeReachability } from './judgeReachability';
import { PersonFact, ReachabilityFacts, ScheduleFact } from './types';

const options = {
  now: NOW,
  routeProof: { requiredTiers: ['1'] },
};
const RANK = { reachable: 0, unknown: 1, unreachable: 2 };
const rank = (given: ReachabilityFacts) =>
  RANK[judgeReachability(given, options).verdict];

/** How each link may be: 0 in order, 1 unknown, 2 broken. */
interface Health {
  owner: number;
  members: number;
  mapping: number;
  paging: number;
  now: number;
  gaps: number;
  people: number;
  route: number;
}

function pick<T>(health: number, good: T, doubtful: T, bad: T): T {
  return [good, doubtful, bad][health] ?? bad;
}

function make(health: Health): ReachabilityFacts {
  const team = 'group:default/payments';
  const owner = {
    ref: team,
    exists: health.owner < 2,
    members: health.members < 2 ? 3 : 0,
  };
  const one: Partial<ScheduleFact> = {
    paging: pick<ScheduleFact['paging']>(
      health.paging,
      { state: 'pages' },
      { state: 'unknown', why: '' },
      { state: 'disabled' },
    ),
    ...(health.now === 2 && { levels: [] }),
    nobody: health.gaps === 2 ? [nobody(30, 40)] : [],
    knownUntil: NOW + (health.gaps === 1 ? 2 : 90) * DAY,
  };
  const person: PersonFact = { current: health.people < 2, contact: true };
  const doubts = (value: number) => (value === 1 ? 'down' : undefined);
  return facts({
    tier: '1',
    owner: fact(owner, doubts(Math.max(health.owner % 2, health.members % 2))),
    schedules: fact(
      health.mapping === 2 ? [] : [mapped(one)],
      doubts(health.mapping),
    ),
    people: fact(new Map([[LAN.ref, person]]), doubts(health.people)),
    route: fact({
      lastTest: pick(health.route, { at: NOW, reached: true }, undefined, {
        at: NOW,
        reached: false,
      }),
    }),
  });
}

/** Mostly in order: two things that are not seldom show what one of them does. */
const level = fc.constantFrom(0, 0, 0, 0, 1, 2);
/** Owner and members are one fact, whose doubt is one. */
const health = fc.record({
  owner: fc.constantFrom(0, 2),
  members: fc.constantFrom(0, 0, 0, 2),
  mapping: level,
  paging: level,
  now: fc.constantFrom(0, 0, 0, 2),
  gaps: level,
  people: level,
  route: level,
});

const span = fc
  .tuple(
    fc.integer({ min: -5, max: 400 }),
    fc.integer({ min: 1, max: 100 }),
    fc.boolean(),
  )
  .map(([from, length, declared]) => nobody(from, from + length, declared));
const anySchedule = fc
  .record({
    paging: fc.constantFrom<ScheduleFact['paging']>(
      { state: 'pages' },
      { state: 'pages' },
      { state: 'disabled' },
      { state: 'unknown', why: 'x' },
    ),
    isEmpty: fc.boolean(),
    nobody: fc.array(span, { maxLength: 1 }),
    knownDays: fc.constantFrom(0, 5, 90),
    responder: fc.constantFrom(LAN, { name: 'X', from: NOW }),
    stale: fc.option(fc.constant('down'), { nil: undefined }),
  })
  .map(({ isEmpty, knownDays, responder, stale, ...one }) =>
    mapped(
      {
        ...one,
        ...(isEmpty && { levels: [] }),
        knownUntil: NOW + knownDays * DAY,
        responders: [responder],
      },
      stale,
    ),
  );
const several = fc
  .record({
    tier: fc.constantFrom('1', '3', undefined),
    schedules: fc.array(anySchedule, { maxLength: 3 }).map(list => fact(list)),
  })
  .map(different => facts(different));

describe('a verdict', () => {
  it('is reachable only where every link is in order that has to be', () => {
    fc.assert(
      fc.property(fc.oneof(health.map(make), several), given => {
        const { verdict, links } = judgeReachability(given, options);
        const states = links.map(({ state }) => state);
        const worst =
          (states.includes('broken') && 'unreachable') ||
          (states.includes('unknown') && 'unknown') ||
          'reachable';
        expect(verdict).toBe(worst);
        const idle = links.filter(({ state }) => state === 'not-checked');
        // Of a reachable service nothing is left out but a proof nobody asked for.
        expect(
          verdict !== 'reachable' ||
            idle.every(({ link }) => link === 'route' && given.tier !== '1'),
        ).toBe(true);
      }),
    );
  });

  it('never gets better by a link that gets worse', () => {
    const names = ['mapping', 'paging', 'gaps', 'people', 'route'] as const;
    fc.assert(
      fc.property(health, fc.constantFrom(...names), (before, name) => {
        const after = { ...before, [name]: Math.min(2, before[name] + 1) };
        expect(rank(make(after))).toBeGreaterThanOrEqual(rank(make(before)));
      }),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        health,
        fc.constantFrom('owner', 'members', 'now'),
        (before, name) => {
          const after = { ...before, [name]: 2 };
          expect(rank(make(after))).toBeGreaterThanOrEqual(rank(make(before)));
        },
      ),
    );
  });

  it('never becomes green because something could not be read again', () => {
    fc.assert(
      fc.property(several, fc.nat(2), (given, index) => {
        const list = given.schedules?.value ?? [];
        const staled = list.map((one, position) =>
          position === index && one.fact
            ? { ...one, fact: { ...one.fact, stale: 'down' } }
            : one,
        );
        const after = { ...given, schedules: fact(staled) };
        expect(rank(after) > 0 || rank(given) === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
