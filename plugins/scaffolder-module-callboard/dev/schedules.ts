import { NotFoundError } from '@backstage/errors';
import {
  People,
  ScheduleShifts,
  ScheduleSummary,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { FormOnCallApi } from '../src/api';
import { behave } from './behave';
import { personName } from './org';
import { Recipe } from './recipe';

const HOUR = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();

const MEI = 'user:default/mei.tanaka';
const FARID = 'user:default/farid.benmoussa';
const AMARA = 'user:default/amara.okafor';

const people: People = Object.fromEntries(
  [MEI, FARID, AMARA].map(ref => [
    ref,
    { ref, kind: 'user' as const, name: personName(ref), contacts: [] },
  ]),
);

const turn = (start: number, hours: number, ...users: string[]): Turn => ({
  start: iso(start),
  end: iso(start + hours * HOUR),
  users,
  reason: 'rotation',
  cause: { kind: 'rotation' },
});

function shiftsOf(schedule: ScheduleSummary, now: number): ScheduleShifts {
  const { ref, title, source, asOf, stale, staleReason, timeZone } = schedule;
  const hour = Math.floor(now / HOUR) * HOUR;
  const isGapped = ref.endsWith('/ledger');
  const base = {
    ref,
    title,
    source,
    timeZone,
    from: iso(hour),
    to: iso(hour + 168 * HOUR),
    overrides: [],
    problems: [],
    people,
    asOf,
    stale,
    staleReason,
    recordedUntil: iso(now),
  };
  if (asOf === null) {
    const level = {
      level: 1,
      name: 'level 1',
      layers: [],
      shifts: [],
      gaps: [],
    };
    return { ...base, levels: [level], gaps: [] };
  }
  const night = { start: iso(hour + 5 * HOUR), end: iso(hour + 14 * HOUR) };
  return {
    ...base,
    levels: [
      {
        level: 1,
        name: 'primary',
        delaySeconds: 300,
        layers: [],
        shifts: isGapped
          ? [
              turn(hour - 48 * HOUR, 53, MEI),
              turn(hour + 14 * HOUR, 150, FARID),
            ]
          : [0, 1, 2, 3, 4, 5, 6, 7].map(day =>
              turn(hour + (24 * day - 10) * HOUR, 24, day % 2 ? FARID : MEI),
            ),
        gaps: isGapped ? [{ ...night, declared: false }] : [],
      },
      {
        level: 2,
        name: 'secondary',
        layers: [],
        shifts: isGapped ? [] : [turn(hour - 100 * HOUR, 400, AMARA)],
        gaps: [
          { start: iso(hour), end: iso(hour + 400 * HOUR), declared: true },
        ],
      },
    ],
    gaps: isGapped ? [{ ...night, severity: 'red', levels: ['primary'] }] : [],
  };
}

function summary(
  now: number,
  name: string,
  title: string,
  more: Partial<ScheduleSummary> = {},
): ScheduleSummary {
  const ref = `oncallschedule:default/${name}`;
  return {
    ref,
    entityRef: ref,
    source: 'callboard',
    title,
    ownerRef: `group:default/${name}`,
    timeZone: 'Europe/Berlin',
    description: [],
    state: 'ok',
    paging: 'active',
    levels: [1, 2].map(level => ({
      level,
      name: `level ${level}`,
      users: [MEI],
      end: null,
      reason: '',
      cause: { kind: 'rotation' as const },
    })),
    coverage: 1,
    entities: 12,
    asOf: iso(now - 60_000),
    stale: false,
    issues: [],
    ...more,
  };
}

function schedulesOf(now: number): ScheduleSummary[] {
  const core = 'group:default/payments-core';
  return [
    summary(now, 'payments-core', 'Payments Core'),
    summary(now, 'payments-core-night', 'Payments Core, nights', {
      ownerRef: core,
      state: 'gap-now',
      entities: 1,
      timeZone: 'Asia/Tokyo',
    }),
    summary(now, 'pd', 'Payments at PagerDuty', {
      ref: 'pagerduty:main/P1',
      entityRef: undefined,
      source: 'pagerduty',
      ownerRef: core,
    }),
    summary(now, 'payments-core-new', 'Payments Core, not read yet', {
      ownerRef: core,
      state: 'unknown',
      asOf: null,
      stale: true,
      staleReason: 'it was not read yet',
    }),
    summary(now, 'ledger', 'Ledger', { state: 'gap-ahead' }),
    summary(now, 'risk', 'Risk'),
  ];
}

/** Schedules in memory in the place of the backend. */
export class FakeFormOnCall implements FormOnCallApi {
  readonly #recipe: Recipe;

  constructor(recipe: Recipe = 'usual') {
    this.#recipe = recipe;
  }

  listSchedules: FormOnCallApi['listSchedules'] = (query = {}) =>
    behave(this.#recipe, () => {
      const { owner, text = '' } = query;
      const all = this.#recipe === 'empty' ? [] : schedulesOf(Date.now());
      const items = all.filter(
        one =>
          (!owner || owner.includes(one.ownerRef ?? '')) &&
          one.title.toLowerCase().includes(text.toLowerCase()),
      );
      return { items, people, totalItems: items.length, asOf: iso(Date.now()) };
    });

  getSchedule: FormOnCallApi['getSchedule'] = ref =>
    behave(this.#recipe, () => ({
      schedule: this.#find(ref),
      entityRefs: [],
      overrides: [],
      mayOverride: false,
      people,
    }));

  getShifts: FormOnCallApi['getShifts'] = ref =>
    behave(this.#recipe, () => shiftsOf(this.#find(ref), Date.now()));

  #find(ref: string): ScheduleSummary {
    const found = schedulesOf(Date.now()).find(one => one.ref === ref);
    if (!found) {
      throw new NotFoundError(`No schedule ${ref}`);
    }
    return found;
  }
}
