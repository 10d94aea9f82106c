import { toQuery } from '@callboard/backstage-plugin-callboard-react';
import { FakeOnCallApi } from '../../dev/FakeOnCallApi';
import { askedFirst } from './dependencies';
import { handoffMarkdown } from './handoffMarkdown';
import { nobodyWords } from './nobody';
import { bySchedule, freshnessOfAll } from './onCalls';
import { readReachabilityFilters } from './pageFilters';
import { choiceOf, LOAD_RANGES, rangeOf } from './ranges';
import { changeAhead } from './shiftChange';

const NOW = Date.parse('2026-11-26T19:30:00Z');
const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();

it.each([
  [{ kind: 'gap' as const }, 300, 'bad', 'nobody: adds 5 min'],
  [{ kind: 'gap' as const }, undefined, 'bad', 'nobody'],
  [{ kind: 'off-hours' as const }, 300, 'neutral', 'nobody, on purpose'],
  [{ kind: 'unknown' as const }, 300, 'unknown', 'not known who'],
])(
  'an empty level with %p and %p s is %s: %s',
  (cause, delaySeconds, tone, label) => {
    expect(nobodyWords({ cause, delaySeconds })).toEqual({ tone, label });
  },
);

it.each([
  ['past-30', '2026-10-27T19:00:00.000Z', '2026-11-26T19:00:00.000Z'],
  ['next-90', '2026-11-26T19:00:00.000Z', '2027-02-24T19:00:00.000Z'],
])('%s reaches from %s to %s', (name, from, to) => {
  expect(rangeOf(name, NOW)).toEqual({ from, to });
});

it('a hand-written range is the first one', () => {
  expect(choiceOf(LOAD_RANGES, 'nonsense')).toBe('past-30');
  expect(choiceOf(LOAD_RANGES, 'next-90')).toBe('next-90');
});

it('filters of the URL that narrow nothing are not asked for', () => {
  const filters = readReachabilityFilters(
    new URLSearchParams('verdict=unreachable&verdict=nonsense&text='),
  );
  expect(toQuery(filters)).toEqual({ verdict: ['unreachable'] });
});

it('tells the soonest change of shift within twelve hours', () => {
  const level = (
    name: string,
    end: number | null,
    users = ['user:default/x'],
  ) => ({
    name,
    users,
    end: end === null ? null : iso(end),
  });
  expect(
    changeAhead(
      [
        level('far', NOW + 13 * HOUR),
        level('second', NOW + 5 * HOUR),
        level('first', NOW + 2 * HOUR),
        level('empty', NOW + HOUR, []),
        level('endless', null),
      ],
      NOW,
    ),
  ).toEqual({ level: 'first', at: NOW + 2 * HOUR });
  expect(changeAhead([level('far', NOW + 13 * HOUR)], NOW)).toBeUndefined();
});

it('an answer is as old as its oldest part, and stale where any is', () => {
  const fresh = { asOf: iso(NOW), stale: false };
  const older = { asOf: iso(NOW - HOUR), stale: false };
  const stale = { asOf: iso(NOW), stale: true, staleReason: 'refused' };
  expect(freshnessOfAll([])).toBeUndefined();
  expect(freshnessOfAll([fresh, older])?.asOf).toBe(older.asOf);
  expect(freshnessOfAll([older, stale])).toEqual({
    asOf: stale.asOf,
    stale: true,
    reason: 'refused',
  });
});

describe('over the recipes', () => {
  const api = new FakeOnCallApi({ now: () => NOW });

  it('levels stand under their schedule in the order in which they are asked', async () => {
    const { items } = await api.getOnCalls(['component:default/four-levels']);
    const [schedule, ...others] = bySchedule([...items].reverse());
    expect(others).toEqual([]);
    expect(schedule?.levels.map(({ name }) => name)).toEqual([
      'primary',
      'secondary',
      'team',
      'engineering lead',
    ]);
  });

  it('of dependencies those with nobody come first, those without a schedule not at all', async () => {
    const refs = ['normal', 'empty', 'nobody'].map(
      name => `component:default/${name}`,
    );
    const page = await api.getOnCallsByEntityRefs(refs);
    expect(askedFirst(refs, page).map(({ entityRef }) => entityRef)).toEqual([
      'component:default/nobody',
      'component:default/normal',
    ]);
  });

  it('a handoff as Markdown says who, what is open, and times by the clock of the schedule', async () => {
    const handoff = await api.getHandoff({
      schedule: 'oncallschedule:default/override',
    });
    const text = handoffMarkdown(
      { ...handoff, title: 'Pay*ments' },
      { zones: { own: 'America/New_York', theirs: 'Europe/Berlin' }, now: NOW },
    );
    expect(text).toMatch(/^# Handoff of Pay\\\*ments, primary\n/);
    expect(text).toContain('Times are in Europe/Berlin.');
    expect(text).toContain('- Outgoing: Priya Raghunathan, 18:30 – Fri 02:30');
    expect(text).toMatch(/acknowledged: \[Error rate above 5 %.*\]\(https:/);
    expect(text).not.toContain('your');
  });

  it('a handoff without an answer of budgets says that they are not known', async () => {
    const handoff = await api.getHandoff({
      schedule: 'oncallschedule:default/normal',
    });
    const text = handoffMarkdown(
      { ...handoff, budgets: undefined, budgetsReason: 'no SLO plugin' },
      { zones: { own: 'UTC', theirs: 'UTC' }, now: NOW },
    );
    expect(text).toContain('Not known: no SLO plugin.');
  });
});
