import {
  Layer,
  Level,
  OnCallScheduleDocument,
  Rotation,
} from '@callboard/backstage-plugin-oncall-common';

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/Chicago',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'UTC',
];
const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [...WORKDAYS, 6, 7];

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => `user:default/person-${from + n}`);

const layer = (
  name: string,
  type: Rotation['type'],
  start: string,
  participants: (string | null)[],
  change: Partial<Layer> = {},
): Layer => ({
  name,
  rotation: { type, length: 1, start, participants },
  restrictions: [],
  ...change,
});

const level = (name: string, ...layers: Layer[]): Level => ({
  name,
  delaySeconds: 300,
  layers,
});

/** Two levels that change weekly. */
const plain = (n: number) => [
  level('primary', layer('week', 'weekly', '2025-01-06T09:00', people(n, 6))),
  level(
    'secondary',
    layer('week', 'weekly', '2025-01-06T09:00', people(n + 3, 6)),
  ),
];

/** Office hours over whoever has the week; a lead for months, to the 31st. */
const office = (n: number) => [
  level(
    'primary',
    layer('all', 'weekly', '2025-02-03T10:00', people(n, 5)),
    layer('office', 'daily', '2025-02-03T09:00', people(n + 5, 4), {
      priority: 1,
      restrictions: [{ days: WORKDAYS, start: '09:00', end: '18:00' }],
    }),
  ),
  level('lead', layer('lead', 'monthly', '2025-01-31T09:00', people(n, 3))),
];

/** Days and nights by different people, and a week of nobody now and then. */
const shifts = (n: number) => [
  level(
    'primary',
    layer('day', 'weekly', '2024-06-03T08:00', people(n, 4), {
      restrictions: [{ days: EVERY_DAY, start: '08:00', end: '20:00' }],
    }),
    layer('night', 'weekly', '2024-06-03T20:00', people(n + 4, 4), {
      restrictions: [{ days: EVERY_DAY, start: '20:00', end: '08:00' }],
    }),
  ),
  level(
    'secondary',
    layer('week', 'weekly', '2025-01-06T09:00', [...people(n, 4), null]),
  ),
];

/** A desk that changes every hour: 2,160 shifts in 90 days. */
const desk = (n: number) => [
  level('desk', layer('hours', 'hourly', '2026-01-01T00:00', people(n, 8))),
];

/** In ten schedules: four plain ones, three with office hours, two with days and nights, a desk. */
const SHAPES: Array<(n: number) => Level[]> = [
  plain,
  office,
  shifts,
  plain,
  office,
  desk,
  plain,
  office,
  shifts,
  plain,
];

/** The n-th schedule: shape, zone and people differ, the changes to it lie within the 90 days that are computed. */
export function scheduleOf(n: number): OnCallScheduleDocument {
  const levels = SHAPES[n % SHAPES.length]?.(n) ?? [];
  const first = levels[0]?.name;
  return {
    ref: `oncallschedule:default/schedule-${n}`,
    title: `Schedule ${n}`,
    ownerRef: 'group:default/team',
    // Every shape meets every zone.
    timeZone: ZONES[Math.floor(n / SHAPES.length) % ZONES.length] ?? 'UTC',
    levels,
    overrides: [
      {
        start: '2026-03-10T09:00',
        end: '2026-03-12T09:00',
        level: first,
        remove: `user:default/person-${n}`,
        add: 'user:default/stand-in',
      },
      {
        start: '2026-04-01T00:00',
        end: '2026-04-02T00:00',
        level: first,
        add: 'user:default/trainee',
      },
    ],
    temporary: [
      {
        start: '2026-04-20T00:00',
        end: '2026-04-22T00:00',
        level: first,
        shifts: [
          {
            start: '2026-04-20T00:00',
            end: '2026-04-21T00:00',
            users: ['user:default/holiday'],
          },
        ],
      },
    ],
    offHours: [{ days: [6, 7] }],
  };
}
