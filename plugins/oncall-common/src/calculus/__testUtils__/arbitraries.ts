import fc from 'fast-check';
import {
  Layer,
  Level,
  OnCallScheduleDocument,
  Rotation,
  TimeRestriction,
} from '../../document/types';
import { FeedShifts, PortalOverride, Span } from '../types';
import { layer, level, schedule } from './schedules';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Days on which clocks change: by an hour, by half an hour, at midnight, by a day; and one on which they do not. */
const CHANGES = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/Chicago', '2026-03-08'],
  ['America/Chicago', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Beirut', '2026-03-29'],
  ['Asia/Beirut', '2026-10-25'],
  ['Africa/Cairo', '2026-04-24'],
  ['America/Sao_Paulo', '2018-02-18'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['Pacific/Apia', '2011-12-30'],
  ['UTC', '2026-05-01'],
] as const;

const BEFORE = 4 * DAY;
const LENGTH = 8 * DAY;

const wall = (at: number) => new Date(at).toISOString().slice(0, 16);

export const people = ['a', 'b', 'c', 'd'].map(name => `user:default/${name}`);
const person = fc.constantFrom(...people);
const minutes = (from: number, to: number) =>
  fc
    .integer({ min: from / (15 * MINUTE), max: to / (15 * MINUTE) })
    .map(n => n * 15 * MINUTE);

const span = (base: number, longest: number): fc.Arbitrary<Span> =>
  fc
    .tuple(minutes(-2 * DAY, LENGTH), minutes(15 * MINUTE, longest))
    .map(([offset, length]) => ({
      start: base + offset,
      end: base + offset + length,
    }));

const writtenSpan = (base: number, longest: number) =>
  span(base, longest).map(({ start, end }) => ({
    start: wall(start),
    end: wall(end),
  }));

/** Most often an hour that clocks skip or repeat somewhere. */
const time = fc
  .oneof(minutes(0, 3 * HOUR), minutes(0, DAY - 15 * MINUTE))
  .map(at => wall(at).slice(11));

const restriction: fc.Arbitrary<TimeRestriction> = fc.record(
  {
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    start: time,
    end: fc.oneof(time, fc.constant('24:00')),
  },
  { requiredKeys: ['days'] },
);

const rotation = (base: number): fc.Arbitrary<Rotation> =>
  fc.record({
    type: fc.constantFrom('hourly', 'daily', 'weekly', 'monthly'),
    length: fc.integer({ min: 1, max: 3 }),
    start: fc
      .tuple(fc.integer({ min: -40, max: 5 }), time)
      .map(([days, at]) => `${wall(base + days * DAY).slice(0, 10)}T${at}`),
    participants: fc.array(fc.option(person, { freq: 4 }), {
      minLength: 1,
      maxLength: 4,
    }),
  });

const someLayer = (base: number): fc.Arbitrary<Layer> =>
  fc
    .record({
      rotation: fc.option(rotation(base), { nil: undefined, freq: 4 }),
      priority: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
      restrictions: fc.array(restriction, { maxLength: 2 }),
    })
    .map(({ rotation: turns, ...rest }) =>
      turns
        ? layer({ ...rest, rotation: turns })
        : layer({ ...rest, ics: 'feed' }),
    );

const levels = (base: number): fc.Arbitrary<Level[]> =>
  fc
    .array(fc.array(someLayer(base), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map(list =>
      list.map((layers, index) =>
        level(
          layers.map((one, at) => ({ ...one, name: `layer ${at}` })),
          { name: `level ${index}` },
        ),
      ),
    );

const change = fc.record(
  {
    level: fc.constantFrom('level 0', 'level 1'),
    remove: person,
    add: person,
  },
  { requiredKeys: [] },
);

export interface Case {
  document: OnCallScheduleDocument;
  range: Span;
  overrides: PortalOverride[];
  feeds: FeedShifts;
}

/** Schedules around changes of the clocks, with everything that may stand in one. */
export const cases: fc.Arbitrary<Case> = fc
  .constantFrom(...CHANGES)
  .map(([timeZone, date]) => ({ timeZone, base: Date.parse(date) - BEFORE }))
  .chain(({ timeZone, base }) =>
    fc.record({
      document: fc
        .record({
          timeZone: fc.constant(timeZone),
          levels: levels(base),
          overrides: fc.array(
            fc
              .tuple(writtenSpan(base, 3 * DAY), change)
              .map(([written, rest]) => ({ ...written, ...rest })),
            { maxLength: 3 },
          ),
          temporary: fc.array(
            fc
              .record({
                written: writtenSpan(base, 2 * DAY),
                level: fc.constantFrom(undefined, 'level 0', 'level 1'),
                shifts: fc.array(
                  fc
                    .tuple(writtenSpan(base, 2 * DAY), person)
                    .map(([written, user]) => ({ ...written, users: [user] })),
                  { maxLength: 2 },
                ),
              })
              .map(({ written, ...rest }) => ({ ...written, ...rest })),
            { maxLength: 2 },
          ),
          offHours: fc.array(restriction, { maxLength: 1 }),
        })
        .map(({ levels: list, ...rest }) => schedule(list, rest)),
      range: span(base, LENGTH),
      overrides: fc.array(
        fc.tuple(span(base, 3 * DAY), change).map(([when, rest]) => ({
          ...when,
          ...rest,
          id: 'o',
          by: 'user:default/lead',
        })),
        { maxLength: 2 },
      ),
      feeds: fc
        .array(
          fc
            .tuple(
              span(base, 4 * DAY),
              fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
            )
            .map(([when, users]) => ({
              ...when,
              users,
              reason: { kind: 'calendar' as const },
            })),
          { maxLength: 4 },
        )
        .map(feed => ({ feed })),
    }),
  );
