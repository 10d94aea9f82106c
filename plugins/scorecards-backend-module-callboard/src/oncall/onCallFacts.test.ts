import {
  LoadOfPerson,
  ScheduleGapItem,
} from '@callboard/backstage-plugin-oncall-common';
import { NOON, onCall, reachability } from '../__testUtils__/told';
import { OnCallKnowledge, onCallFacts } from './onCallFacts';

const PAYMENTS = 'oncallschedule:default/payments';
const LEDGER = 'oncallschedule:default/ledger';
const start = Date.parse(NOON);
const ahead = { start, end: start + 14 * 86_400_000 };

function gap(
  from: string,
  to: string,
  severity: 'amber' | 'red' = 'red',
): ScheduleGapItem {
  return {
    schedule: PAYMENTS,
    title: 'Payments',
    start: from,
    end: to,
    severity,
    levels: ['primary'],
    entities: 1,
  };
}

function load(user: string, change: Partial<LoadOfPerson>): LoadOfPerson {
  return {
    user,
    timeZone: 'UTC',
    hours: 0,
    nightHours: 0,
    weekendHours: 0,
    holidayHours: 0,
    shifts: 0,
    longestHours: 0,
    backToBack: 0,
    ...change,
  };
}

const facts = (knowledge: Partial<OnCallKnowledge> = {}) =>
  onCallFacts({
    onCalls: [onCall()],
    reachability: reachability(),
    gapsOf: new Map(),
    loadOf: new Map(),
    ahead,
    ...knowledge,
  });

it('tells of a service that is looked after', () => {
  const { values, reasons } = facts();
  expect(values).toEqual({
    reachable: true,
    verdict: 'reachable',
    brokenLink: '',
    warnings: 0,
    routeProved: true,
    hasSchedule: true,
    levels: 1,
    respondersCount: 2,
    gapDays: 0,
  });
  expect(reasons).toEqual({
    busiestHoursPerWeek:
      'none of its responders was on call in the last 30 days',
    offHoursPagesPerShift:
      'none of its responders had a shift in the last 30 days',
  });
});

it('names the broken link', () => {
  const link = { link: 'members', state: 'broken', message: '…' } as const;
  const { values } = facts({
    reachability: reachability({
      verdict: 'unreachable',
      brokenLink: link,
      links: [link],
      warnings: ['nobody is on primary now'],
    }),
  });
  expect(values).toMatchObject({
    reachable: false,
    verdict: 'unreachable',
    brokenLink: 'members',
    warnings: 1,
  });
});

it('knows nothing where the verdict is unknown, and says why', () => {
  const message = 'never proved by a test page';
  const { values, reasons } = facts({
    reachability: reachability({
      verdict: 'unknown',
      links: [
        { link: 'gaps', state: 'not-checked', message: 'not looked at' },
        { link: 'route', state: 'unknown', message },
      ],
    }),
  });
  for (const name of ['reachable', 'verdict', 'brokenLink', 'routeProved']) {
    expect([values[name], reasons?.[name]]).toEqual([undefined, message]);
  }
  expect(reasons?.gapDays).toBe('not looked at');
});

it('takes no schedule for a fact, and what is no service for unknown', () => {
  const { values, reasons } = facts({ onCalls: [], reachability: undefined });
  expect(values).toEqual({ hasSchedule: false, levels: 0, respondersCount: 0 });
  expect(reasons).toMatchObject({
    reachable: 'the on-call plugin judges services only',
    gapDays: 'it has no schedule',
  });
});

describe('the days on which nobody answers', () => {
  const monday = gap('2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z');
  const half = gap('2026-03-02T12:00:00.000Z', '2026-03-04T00:00:00.000Z');
  const other = onCall({ schedule: LEDGER });

  it.each<[string, ScheduleGapItem[], ScheduleGapItem[] | undefined, number]>([
    ['of one schedule', [monday], undefined, 1],
    ['where another answers', [monday], [], 0],
    ['that two have in common', [monday], [half], 0.5],
    [
      'without those of a first level',
      [gap(monday.start, monday.end, 'amber')],
      undefined,
      0,
    ],
    [
      'within the days ahead',
      [gap('2026-02-27T00:00:00.000Z', '2026-03-02T00:00:00.000Z')],
      undefined,
      0.5,
    ],
  ])('%s', (_, mine, others, days) => {
    const gapsOf = new Map([[PAYMENTS, mine]]);
    if (others) gapsOf.set(LEDGER, others);
    const onCalls = others ? [onCall(), other] : [onCall()];
    expect(facts({ onCalls, gapsOf }).values.gapDays).toBe(days);
  });
});

it('tells how much its responders carry', () => {
  const pages = { shifts: 2, hours: 60 };
  const loadOf = new Map(
    [
      load('user:default/ada', { ...pages, offHoursPages: 3 }),
      load('user:default/bob', { ...pages, hours: 120, offHoursPages: 1 }),
      load('user:default/eve', { shifts: 1, hours: 700, offHoursPages: 50 }),
    ].map(one => [one.user, one]),
  );
  expect(facts({ loadOf }).values).toMatchObject({
    busiestHoursPerWeek: 28,
    offHoursPagesPerShift: 1.5,
  });
});

it('does not take pages that nobody counts for none', () => {
  const { values, reasons } = facts({
    loadOf: new Map([
      ['user:default/ada', load('user:default/ada', { shifts: 2, hours: 9 })],
    ]),
  });
  expect(values.offHoursPagesPerShift).toBeUndefined();
  expect(reasons?.offHoursPagesPerShift).toBe(
    'no source of incidents is known',
  );
});

it('says how old it is where a schedule could not be read', () => {
  const asOf = '2026-02-28T00:00:00.000Z';
  expect(facts({ onCalls: [onCall({ stale: true, asOf })] })).toMatchObject({
    asOf,
    stale: true,
  });
});
