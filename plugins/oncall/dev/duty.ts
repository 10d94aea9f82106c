import {
  Duty,
  DutyService,
  DutyShift,
  Handoff,
  LoadReport,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { computeDemo, DemoSchedule, refOf } from './DemoSchedule';
import { DAY, HOUR, iso } from './documents';
import { incidentsOf } from './incidents';
import { PEOPLE, peopleOf } from './people';
import { summaryOf } from './summaries';
import { gapsOf, overrideOf, peopleIn, turnOf, wireSpan } from './wire';

function shiftsOf(
  schedule: DemoSchedule,
  range: Span,
): (DutyShift & { users: string[] })[] {
  return computeDemo(schedule, range).levels.flatMap((level, index) =>
    level.shifts.map(shift => ({
      ...turnOf(shift, range),
      schedule: refOf(schedule),
      title: schedule.document.title,
      level: index + 1,
      levelName: level.name,
    })),
  );
}

function serviceOf(entityRef: string, index: number): DutyService {
  const name = entityRef.split('/')[1] ?? '';
  return {
    entityRef,
    title: `Recipe: ${name}`,
    tier: String((index % 3) + 1),
    ownerRef: 'group:default/payments-core',
    runbooks:
      index % 2 === 0
        ? [
            {
              title: 'High error rate',
              url: `https://wiki.example/runbooks/${name}`,
            },
          ]
        : [],
    openIncidents: index === 0 ? 1 : 0,
  };
}

/** What a person, or a group, is on call for. */
export function dutyOf(
  ref: string,
  schedules: DemoSchedule[],
  range: Span,
  now: number,
): Duty {
  const isGroup = ref.startsWith('group:');
  const mine = schedules.filter(schedule =>
    isGroup
      ? schedule.document.ownerRef === ref
      : shiftsOf(schedule, range).some(({ users }) => users.includes(ref)),
  );
  const shifts = mine
    .flatMap(schedule => shiftsOf(schedule, range))
    .filter(({ level, users }) => (isGroup ? level === 1 : users.includes(ref)))
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''))
    .map(({ users: _, ...shift }) => shift);
  const entityRefs = [...new Set(mine.flatMap(one => one.entityRefs))];
  return {
    ref,
    shifts,
    services: entityRefs.map(serviceOf),
    schedules: mine.map(schedule => summaryOf(schedule, now)),
    people: PEOPLE,
    from: iso(range.start),
    to: iso(range.end),
    asOf: iso(now),
  };
}

/** What whoever comes next at a level of a schedule has to know. */
export function handoffOf(
  schedule: DemoSchedule,
  levelName: string | undefined,
  now: number,
): Handoff {
  const range = { start: now - 30 * DAY, end: now + 30 * DAY };
  const computed = computeDemo(schedule, range);
  const index = Math.max(
    0,
    computed.levels.findIndex(({ name }) => name === levelName),
  );
  const level = computed.levels[index];
  const shifts = level?.shifts ?? [];
  const outgoing = shifts.find(({ start, end }) => start <= now && now < end);
  const incoming = shifts.find(({ start }) => start > now);
  return {
    schedule: refOf(schedule),
    title: schedule.document.title,
    timeZone: schedule.document.timeZone,
    level: index + 1,
    levelName: level?.name ?? '',
    outgoing: outgoing && turnOf(outgoing, range),
    incoming: incoming && turnOf(incoming, range),
    services: schedule.entityRefs.map(serviceOf),
    incidents: schedule.entityRefs
      .flatMap(ref => incidentsOf(ref, now))
      .slice(0, 2),
    budgets: schedule.entityRefs.map(entityRef => ({
      slo: 'slo:default/checkout-availability',
      title: 'Availability',
      entityRef,
      spent: 0.12,
      remaining: 0.41,
    })),
    gaps: gapsOf(computed).filter(({ end }) => Date.parse(end) > now),
    overrides: schedule.overrides.map(one =>
      overrideOf(one, refOf(schedule), now),
    ),
    people: { ...peopleIn(computed, schedule.overrides), ...PEOPLE },
    asOf: iso(now),
  };
}

/** Hours per person, most first. */
export function loadOf(schedules: DemoSchedule[], range: Span): LoadReport {
  const hours = new Map<string, number[]>();
  for (const schedule of schedules) {
    for (const { users, start, end } of computeDemo(
      schedule,
      range,
    ).levels.flatMap(level => level.shifts)) {
      for (const user of users.filter(ref => !ref.startsWith('group:'))) {
        hours.set(user, [...(hours.get(user) ?? []), (end - start) / HOUR]);
      }
    }
  }
  const items = [...hours].map(([user, list]) => {
    const total = list.reduce((sum, one) => sum + one, 0);
    return {
      user,
      timeZone: PEOPLE[user]?.timeZone ?? 'UTC',
      hours: total,
      nightHours: total / 3,
      weekendHours: (total * 2) / 7,
      holidayHours: 0,
      shifts: list.length,
      longestHours: Math.max(...list),
      backToBack: list.length > 5 ? 2 : 0,
      pages: Math.round(total / 80),
      offHoursPages: Math.round(total / 200),
    };
  });
  return {
    items: items.sort((a, b) => b.hours - a.hours),
    people: peopleOf(hours.keys()),
    from: wireSpan(range).start,
    to: wireSpan(range).end,
  };
}
