import {
  DAY,
  fact,
  facts,
  HOUR,
  LAN,
  mapped,
  nobody,
  NOW,
} from './__testUtils__/facts';
import { judgeReachability } from './judgeReachability';
import {
  MappedSchedule,
  PersonFact,
  ReachabilityFacts,
  ReachabilityOptions,
} from './types';

const judge = (
  different: Partial<ReachabilityFacts>,
  options: Partial<ReachabilityOptions> = {},
) => judgeReachability(facts(different), { now: NOW, ...options });
/** Verdict, the link that makes it so, and what it says. */
const told = (...given: Parameters<typeof judge>) => {
  const { verdict, brokenLink } = judge(...given);
  return [verdict, brokenLink?.link, brokenLink?.message];
};
const schedules = (...list: MappedSchedule[]) => ({ schedules: fact(list) });
const people = (person?: PersonFact) => ({
  people: fact(new Map(person ? [[LAN.ref, person]] : [])),
});
const empty = { name: 'primary', delaySeconds: 300, users: [] };
const none = { levels: [empty], nobody: [nobody(-1, 3)] };
const offHours = { levels: [empty], nobody: [nobody(-1, 3, true)] };

type Verdict = [verdict: string, link?: string, message?: string];

describe('judgeReachability', () => {
  it('finds every link of a service in good order', () => {
    const verdict = judge({});
    expect(verdict).toMatchObject({
      verdict: 'reachable',
      warnings: [],
      asOf: NOW - HOUR,
    });
    expect(verdict).not.toHaveProperty('brokenLink');
    expect(
      verdict.links.map(({ link, state, message }) => [link, state, message]),
    ).toEqual([
      ['owner', 'ok', 'owned by group:default/payments'],
      ['members', 'ok', 'group:default/payments has 4 members'],
      ['schedule', 'ok', 'mapped: oncallschedule:default/payments'],
      ['paging', 'ok', 'Payments pages'],
      ['now', 'ok', 'P. Lan on primary of Payments'],
      ['gaps', 'ok', 'no undeclared gap in the next 14 d'],
      ['responders', 'ok', '1 responder, a user with a contact'],
      ['route', 'ok', 'proved by a test page, Sun 20 Dec 12:00 UTC'],
    ]);
  });

  it.each<[string, Partial<ReachabilityFacts>, Verdict]>([
    [
      'no owner',
      { owner: fact({ exists: false, members: 0 }) },
      ['unreachable', 'owner', 'component:default/checkout has no owner'],
    ],
    [
      'an owner that is gone',
      { owner: fact({ ref: 'group:default/x', exists: false, members: 0 }) },
      [
        'unreachable',
        'owner',
        'the owner group:default/x is not in the catalog',
      ],
    ],
    [
      'an owner without members',
      { owner: fact({ ref: 'group:default/x', exists: true, members: 0 }) },
      ['unreachable', 'members', 'group:default/x has no members'],
    ],
    [
      'no schedule',
      schedules(),
      [
        'unreachable',
        'schedule',
        'no schedule is mapped to component:default/checkout',
      ],
    ],
    [
      'a service that is disabled',
      schedules(mapped({ paging: { state: 'disabled' } })),
      ['unreachable', 'paging', 'Payments is disabled at its provider'],
    ],
    [
      'a service in maintenance',
      schedules(
        mapped({ paging: { state: 'maintenance', until: NOW + HOUR } }),
      ),
      [
        'unreachable',
        'paging',
        'Payments is in maintenance until Mon 21 Dec 13:00 UTC',
      ],
    ],
    [
      'nobody now',
      schedules(mapped(none)),
      [
        'unreachable',
        'now',
        'nobody is on call now until Mon 21 Dec 15:00 UTC',
      ],
    ],
    [
      'no level at all',
      schedules(mapped({ levels: [] })),
      ['unreachable', 'now', 'nobody is on call now'],
    ],
    [
      'a gap to come',
      schedules(mapped({ nobody: [nobody(69, 81), nobody(100, 101)] })),
      [
        'unreachable',
        'gaps',
        'from Thu 24 Dec 09:00 UTC for 12 h nobody is on call, and 1 more like it',
      ],
    ],
    [
      'a responder who left',
      people({ current: false, contact: true }),
      ['unreachable', 'responders', 'P. Lan left the catalog'],
    ],
    [
      'a responder without contact',
      people({ current: true, contact: false }),
      ['unreachable', 'responders', 'P. Lan has no contact in the catalog'],
    ],
    [
      'a responder of the provider alone',
      schedules(mapped({ responders: [{ name: 'Night desk', from: NOW }] })),
      ['unreachable', 'responders', 'Night desk is nobody of the catalog'],
    ],
    [
      'a test page that was lost',
      {
        route: fact({
          lastTest: { at: NOW, reached: false, note: 'no route' },
        }),
      },
      [
        'unreachable',
        'route',
        'the test page of Mon 21 Dec 12:00 UTC reached nobody: no route',
      ],
    ],
  ])('is unreachable with %s', (_, different, expected) => {
    expect(told(different)).toEqual(expected);
  });

  it.each<[string, Partial<ReachabilityFacts>, string, string]>([
    ['an owner never read', { owner: undefined }, 'owner', 'was never read'],
    [
      'an owner that could not be read again',
      {
        owner: fact(
          { ref: 'group:default/x', exists: true, members: 1 },
          'catalog down',
        ),
      },
      'owner',
      'as of Mon 21 Dec 11:00 UTC; it could not be read again: catalog down',
    ],
    [
      'a missing owner, known of old',
      { owner: fact({ exists: false, members: 0 }, 'catalog down') },
      'owner',
      'has no owner, as of',
    ],
    [
      'a mapping never read',
      { schedules: undefined },
      'schedule',
      'never read',
    ],
    [
      'no mapping, known of old',
      { schedules: fact([], 'catalog down') },
      'schedule',
      'no schedule is mapped',
    ],
    [
      'a schedule never read',
      schedules({ ref: 'P1', why: 'HTTP 401' }),
      'paging',
      'P1 was never read: HTTP 401',
    ],
    [
      'a schedule that could not be read again, with somebody on it',
      schedules(mapped({}, 'HTTP 500')),
      'paging',
      'Payments could not be read since Mon 21 Dec 11:00 UTC: HTTP 500',
    ],
    [
      'a schedule that could not be read again, disabled as it was',
      schedules(mapped({ paging: { state: 'disabled' } }, 'HTTP 500')),
      'paging',
      'HTTP 500',
    ],
    [
      'a provider that does not say whether it pages',
      schedules(mapped({ paging: { state: 'unknown', why: 'not permitted' } })),
      'paging',
      'whether Payments pages is not known: not permitted',
    ],
    [
      'a schedule that ran out',
      schedules(mapped({ knownUntil: NOW })),
      'now',
      'Payments is known only until Mon 21 Dec 12:00 UTC',
    ],
    [
      'a schedule that runs out in the days to come',
      schedules(mapped({ knownUntil: NOW + DAY })),
      'gaps',
      'from Tue 22 Dec 12:00 UTC for 13 d who is on call is not known',
    ],
    ['a catalog never read', { people: undefined }, 'responders', 'never read'],
    [
      'a catalog of old that has nobody of that name',
      {
        people: fact(
          new Map([[LAN.ref, { current: false, contact: false }]]),
          'catalog down',
        ),
      },
      'responders',
      'P. Lan left the catalog, as of',
    ],
    ['somebody who was not looked up', people(), 'responders', 'not looked up'],
    [
      'a schedule whose people have no names',
      schedules(mapped({ responders: [] })),
      'responders',
      'are not known',
    ],
  ])('is unknown with %s', (_, different, link, message) => {
    const { verdict, brokenLink } = judge(different);
    expect([verdict, brokenLink?.link]).toEqual(['unknown', link]);
    expect(brokenLink?.message).toContain(message);
  });

  it('says why a link could not be judged by something younger', () => {
    const links = (different: Partial<ReachabilityFacts>) =>
      judge(different).links.filter(({ stale }) => stale !== undefined);
    const owner = fact({ ref: 'group:x', exists: true, members: 1 }, 'down');
    expect(links({ owner }).map(({ link }) => link)).toEqual([
      'owner',
      'members',
    ]);
    expect(
      links(schedules(mapped({}, 'HTTP 500'))).map(({ link }) => link),
    ).toEqual(['paging', 'now', 'gaps']);
    expect(links({})).toEqual([]);
  });

  it('is unreachable where a link is broken for certain after one that is unknown', () => {
    const verdict = judge({
      owner: undefined,
      ...schedules(mapped({ nobody: [nobody(69, 81)] })),
    });
    expect(verdict.verdict).toBe('unreachable');
    expect(verdict.brokenLink?.link).toBe('gaps');
    expect(verdict.links[0]).toMatchObject({ link: 'owner', state: 'unknown' });
  });

  it.each<[string, Partial<ReachabilityFacts>, string[]]>([
    ['an owner', { owner: fact({ exists: false, members: 0 }) }, ['members']],
    [
      'a mapping',
      schedules(),
      ['paging', 'now', 'gaps', 'responders', 'route'],
    ],
    [
      'a mapping that was read',
      { schedules: undefined },
      ['paging', 'now', 'gaps', 'responders', 'route'],
    ],
    [
      'a provider that pages',
      schedules(mapped({ paging: { state: 'disabled' } })),
      ['now', 'gaps', 'responders', 'route'],
    ],
    ['anybody now', schedules(mapped(none)), []],
  ])(
    'does not check what hangs on %s where there is none',
    (_, different, expected) => {
      expect(
        judge(different)
          .links.filter(({ state }) => state === 'not-checked')
          .map(({ link }) => link),
      ).toEqual(expected);
    },
  );
});

describe('declared off-hours now', () => {
  const until =
    'nobody is on call until Mon 21 Dec 15:00 UTC: declared off-hours';
  it.each(['1', '2'])('are red for tier %s', tier => {
    expect(told({ tier, ...schedules(mapped(offHours)) })).toEqual([
      'unreachable',
      'now',
      `${until}, which a service of tier ${tier} may not have`,
    ]);
  });

  it.each(['3', '4', undefined])('are a warning for tier %s', tier => {
    expect(judge({ tier, ...schedules(mapped(offHours)) })).toMatchObject({
      verdict: 'reachable',
      warnings: [until],
    });
  });

  it('are red for whichever tiers one says', () => {
    const options = { alwaysOnTiers: ['3'] };
    const off = schedules(mapped(offHours));
    expect(told({ tier: '3', ...off }, options)[0]).toBe('unreachable');
    expect(told({ tier: '1', ...off }, options)[0]).toBe('reachable');
  });

  it('to come are a warning where a tier may not have them', () => {
    const off = schedules(mapped({ nobody: [nobody(6, 18, true)] }));
    expect(judge({ tier: '1', ...off })).toMatchObject({
      verdict: 'reachable',
      warnings: ['from Mon 21 Dec 18:00 UTC for 12 h off-hours are declared'],
    });
    expect(judge({ tier: '3', ...off }).warnings).toEqual([]);
  });

  it('are no excuse for having nobody at all', () => {
    const never = { levels: [empty], nobody: [nobody(-1, 24 * 30, true)] };
    expect(told({ tier: '3', ...schedules(mapped(never)) })).toEqual([
      'unreachable',
      'gaps',
      'nobody is on call at any time of the next 14 d',
    ]);
  });
});

describe('levels and schedules', () => {
  const second = { name: 'secondary', delaySeconds: 900, users: ['K. Kim'] };

  it('warns of an empty level, and how long it holds up a page', () => {
    const levels = [
      empty,
      { ...empty, name: 'deputy', delaySeconds: 600 },
      second,
    ];
    expect(judge(schedules(mapped({ levels })))).toMatchObject({
      verdict: 'reachable',
      warnings: [
        'nobody is on primary and deputy of Payments now: secondary is asked 15 min later',
      ],
    });
  });

  it('takes the schedule that answers first', () => {
    const slow = mapped({ levels: [empty, second] });
    const { warnings, links } = judge(schedules(slow, mapped({ title: 'B' })));
    expect(warnings).toEqual([]);
    expect(links[4]?.message).toBe('P. Lan on primary of B');
  });

  it.each<[string, MappedSchedule[], Verdict, string[]]>([
    [
      'one pages and one is disabled',
      [mapped({ title: 'A', paging: { state: 'disabled' } }), mapped()],
      ['reachable'],
      ['A is disabled at its provider'],
    ],
    [
      'one pages and one was never read',
      [mapped(), { ref: 'P1' }],
      ['reachable'],
      ['P1 was never read'],
    ],
    [
      'one is disabled and one is in doubt',
      [mapped({ paging: { state: 'disabled' } }), { ref: 'P1' }],
      ['unknown', 'paging', 'P1 was never read'],
      [],
    ],
    [
      'nobody is on one, and somebody on the other',
      [mapped(none), mapped({ title: 'B' })],
      ['reachable'],
      [],
    ],
    [
      'nobody is on one, and the other is in doubt',
      [mapped(none), { ref: 'P1' }],
      [
        'unknown',
        'now',
        'whether somebody is on call now is not known: P1 was never read',
      ],
      ['P1 was never read'],
    ],
    [
      'one is off, and the other has nobody by mistake',
      [mapped(offHours), mapped(none)],
      [
        'unreachable',
        'now',
        'nobody is on call now until Mon 21 Dec 15:00 UTC',
      ],
      [],
    ],
    [
      'they fill the gaps of each other',
      [
        mapped({ nobody: [nobody(2, 5)] }),
        mapped({ title: 'B', nobody: [nobody(5, 9, true)] }),
      ],
      ['reachable'],
      [],
    ],
    [
      'one has a gap where the other is off',
      [
        mapped({ nobody: [nobody(2, 5)] }),
        mapped({ title: 'B', nobody: [nobody(4, 9, true)] }),
      ],
      [
        'unreachable',
        'gaps',
        'from Mon 21 Dec 16:00 UTC for 1 h nobody is on call',
      ],
      [],
    ],
    [
      'one has a gap and the other is in doubt',
      [mapped({ nobody: [nobody(2, 5)] }), { ref: 'P1' }],
      [
        'unknown',
        'gaps',
        'from Mon 21 Dec 14:00 UTC for 3 h who is on call is not known',
      ],
      ['P1 was never read'],
    ],
    [
      'somebody who is unknown is on one that is in doubt',
      [
        mapped(),
        mapped({ title: 'B', responders: [{ name: 'X', from: NOW }] }, 'down'),
      ],
      ['unknown', 'responders', 'X is nobody of the catalog'],
      ['B could not be read since Mon 21 Dec 11:00 UTC: down'],
    ],
    [
      'somebody is on one that perhaps does not page, and nobody on the other',
      [
        mapped(none),
        mapped({ title: 'B', paging: { state: 'unknown', why: 'HTTP 403' } }),
      ],
      [
        'unknown',
        'now',
        'whether somebody is on call now is not known: whether B pages is not known: HTTP 403',
      ],
      ['whether B pages is not known: HTTP 403'],
    ],
    [
      'nobody is on the only one, which perhaps does not page',
      [mapped({ ...none, paging: { state: 'unknown', why: 'HTTP 403' } })],
      [
        'unreachable',
        'now',
        'nobody is on call now until Mon 21 Dec 15:00 UTC',
      ],
      [],
    ],
    [
      'one that perhaps does not page fills the gap of the other',
      [
        mapped({ nobody: [nobody(2, 5)] }),
        mapped({ title: 'B', paging: { state: 'unknown', why: 'HTTP 403' } }),
      ],
      [
        'unknown',
        'gaps',
        'from Mon 21 Dec 14:00 UTC for 3 h who is on call is not known',
      ],
      ['whether B pages is not known: HTTP 403'],
    ],
    [
      'somebody who is unknown is on the only one, which perhaps does not page',
      [
        mapped({
          paging: { state: 'unknown', why: 'HTTP 403' },
          responders: [{ name: 'X', from: NOW }],
        }),
      ],
      ['unreachable', 'responders', 'X is nobody of the catalog'],
      [],
    ],
    [
      'somebody who is unknown is on one that perhaps does not page',
      [
        mapped(),
        mapped({
          title: 'B',
          paging: { state: 'unknown', why: 'HTTP 403' },
          responders: [{ name: 'X', from: NOW }],
        }),
      ],
      ['unknown', 'responders', 'X is nobody of the catalog'],
      ['whether B pages is not known: HTTP 403'],
    ],
    [
      'somebody who is unknown is on one that is disabled',
      [
        mapped(),
        mapped({
          title: 'B',
          paging: { state: 'disabled' },
          responders: [{ name: 'X', from: NOW }],
        }),
      ],
      ['reachable'],
      ['B is disabled at its provider'],
    ],
  ])('judges where %s', (_, list, expected, warnings) => {
    expect(told(schedules(...list)).filter(Boolean)).toEqual(expected);
    expect(judge(schedules(...list)).warnings).toEqual(warnings);
  });

  it('looks as many days ahead as one says, by the clock one says', () => {
    const late = schedules(
      mapped({
        nobody: [nobody(24 * 20, 24 * 20 + 1.5)],
        responders: [LAN, { name: 'X', from: NOW + 20 * DAY }],
      }),
    );
    expect(told(late)[0]).toBe('reachable');
    expect(told(late, { days: 30, timeZone: 'Europe/Berlin' })).toEqual([
      'unreachable',
      'gaps',
      'from Sun 10 Jan 13:00 Europe/Berlin for 1 h 30 min nobody is on call',
    ]);
  });
});

describe('the proof of the route', () => {
  const required = { routeProof: { requiredTiers: ['1'] } };
  const proved = (daysAgo: number) => ({
    route: fact({ lastTest: { at: NOW - daysAgo * DAY, reached: true } }),
  });
  it.each<[string, Partial<ReachabilityFacts>, string, string, string]>([
    [
      'never made',
      { route: fact({}) },
      'not-checked',
      'unknown',
      'never proved by a test page',
    ],
    [
      'never read',
      { route: undefined },
      'not-checked',
      'unknown',
      'never proved by a test page',
    ],
    [
      'too old',
      proved(91),
      'not-checked',
      'unknown',
      'last proved by a test page 91 d ago, Mon 21 Sep 12:00 UTC',
    ],
    [
      'just young enough',
      proved(90),
      'ok',
      'ok',
      'proved by a test page, Tue 22 Sep 12:00 UTC',
    ],
    [
      'not to be read again',
      { route: fact({ lastTest: { at: NOW, reached: true } }, 'down') },
      'not-checked',
      'unknown',
      'test pages could not be read: down',
    ],
  ])('%s', (_, different, otherwise, ofTierOne, message) => {
    const route = (tier: string) => {
      const verdict = judge({ tier, ...different }, required);
      return { verdict: verdict.verdict, link: verdict.links[7] };
    };
    expect(route('2')).toMatchObject({
      verdict: 'reachable',
      link: { state: otherwise, message },
    });
    expect(route('1')).toMatchObject({
      verdict: ofTierOne === 'ok' ? 'reachable' : 'unknown',
      link: { state: ofTierOne, message },
    });
  });

  it('is as old as one says', () => {
    const options = { routeProof: { requiredTiers: ['1'], maxAgeDays: 7 } };
    expect(told({ tier: '1', ...proved(8) }, options)[0]).toBe('unknown');
    expect(told({ tier: '1', ...proved(7) }, options)[0]).toBe('reachable');
  });
});
