import { resolveAt, Via } from '@callboard/backstage-plugin-oncall-common';
import { DemoSchedule } from './DemoSchedule';
import { PROVIDER_RECIPES } from './providerRecipes';
import { NEXT_WEEK, Recipe, TEAM_WEEK, twoLevels } from './Recipe';
import {
  DAY,
  document,
  feed,
  feedLayer,
  HOUR,
  iso,
  layer,
  level,
} from './documents';
import {
  AMARA,
  ELIF,
  JONAS,
  LEILANI,
  MATEO,
  MEI,
  OTHER_TEAM,
  PRIYA,
  TEAM,
} from './people';

const overridden = document('override', twoLevels());

/** A layer that is empty within a span around now, by a feed that leaves it out. */
function withHole(now: number, from: number, to: number) {
  const before = (now + from - (now - 40 * DAY)) / 4;
  return [
    ...feed(
      now - 40 * DAY,
      TEAM_WEEK.map(one => [one, before]),
    ),
    ...feed(
      now + to,
      [...TEAM_WEEK, ...TEAM_WEEK].map(one => [one, 14 * DAY]),
    ),
  ];
}

/** Recipes by the name of the component whose page shows them; the clock in, since most are about now. */
export const RECIPES: Record<string, (now: number) => Recipe> = {
  ...PROVIDER_RECIPES,
  normal: () => ({
    schedules: [
      { document: document('normal', twoLevels(), { title: 'Payments Core' }) },
    ],
  }),
  'four-levels': () => ({
    schedules: [
      {
        document: document(
          'four-levels',
          [
            level(
              'primary',
              [
                layer('week', TEAM_WEEK),
                layer(
                  'night relief',
                  [LEILANI, MATEO],
                  {},
                  {
                    priority: 1,
                    restrictions: [
                      {
                        days: [1, 2, 3, 4, 5, 6, 7],
                        start: '22:00',
                        end: '06:00',
                      },
                    ],
                  },
                ),
              ],
              300,
            ),
            level('secondary', [layer('week after', NEXT_WEEK)], 600),
            level('team', [layer('everybody', [TEAM], { type: 'daily' })], 900),
            level(
              'engineering lead',
              [
                layer('lead', [PRIYA, LEILANI], {
                  type: 'monthly',
                  start: '2026-01-01T09:00',
                }),
              ],
              900,
            ),
          ],
          { title: 'Payments Core, four levels' },
        ),
      },
    ],
  }),
  nobody: now => ({
    schedules: [
      {
        document: document('nobody', [
          level('primary', [feedLayer('roster', 'roster')]),
          level('secondary', [feedLayer('second roster', 'roster')]),
        ]),
        feeds: { roster: withHole(now, -3 * HOUR, 21 * HOUR) },
      },
    ],
  }),
  'off-hours': () => ({
    schedules: [
      {
        document: document(
          'off-hours',
          [
            level('primary', [
              layer(
                'office hours',
                [JONAS, ELIF],
                {},
                {
                  restrictions: [
                    { days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
                  ],
                },
              ),
            ]),
          ],
          {
            title: 'Reporting, office hours',
            offHours: [
              { days: [1, 2, 3, 4, 5, 6, 7], start: '18:00', end: '09:00' },
              { days: [6, 7] },
            ],
          },
        ),
      },
    ],
  }),
  'gap-ahead': now => ({
    schedules: [
      {
        document: document('gap-ahead', [
          level('primary', [feedLayer('roster', 'roster')]),
          level('secondary', [layer('week after', NEXT_WEEK)]),
          level('lead', [layer('lead', [PRIYA])]),
        ]),
        feeds: { roster: withHole(now, 4 * DAY, 6 * DAY) },
      },
      {
        document: document('gap-ahead-all', [
          level('primary', [feedLayer('roster', 'roster')]),
        ]),
        feeds: { roster: withHole(now, 9 * DAY, 9.5 * DAY) },
      },
    ],
  }),
  override: now => ({
    schedules: [
      {
        document: overridden,
        overrides: [
          {
            id: 'ov-active',
            start: now - 2 * HOUR,
            end: now + 6 * HOUR,
            level: 'primary',
            remove: resolveAt(overridden, now)[0]?.users[0],
            add: PRIYA.ref,
            by: MEI.ref,
            note: 'swapped',
          },
          {
            id: 'ov-upcoming',
            start: now + 3 * DAY,
            end: now + 4 * DAY,
            level: 'secondary',
            add: ELIF.ref,
            by: AMARA.ref,
            note: 'game day',
          },
        ],
      },
    ],
  }),
  temporary: now => ({
    schedules: [
      {
        document: document('temporary', twoLevels(), {
          temporary: [
            {
              start: iso(now - DAY),
              end: iso(now + 2 * DAY),
              level: 'primary',
              shifts: [
                {
                  start: iso(now - DAY),
                  end: iso(now + DAY),
                  users: [MATEO.ref],
                },
                {
                  start: iso(now + DAY),
                  end: iso(now + 2 * DAY),
                  users: [ELIF.ref, AMARA.ref],
                },
              ],
            },
            { start: iso(now + 7 * DAY), end: iso(now + 8 * DAY), shifts: [] },
          ],
        }),
      },
    ],
  }),
  group: () => ({
    schedules: [
      {
        document: document('group', [
          level('primary', [layer('week', [TEAM, OTHER_TEAM])]),
          level('secondary', [layer('lead', [PRIYA])]),
        ]),
      },
    ],
  }),
  'by-owner': () => ({
    via: 'owner-schedule',
    schedules: [{ document: document('by-owner', twoLevels()) }],
  }),
  'other-zone': () => ({
    schedules: [
      {
        document: document(
          'other-zone',
          [
            level('primary', [
              layer('day', [MATEO, PRIYA, LEILANI], {
                type: 'daily',
                start: '2026-01-05T08:00',
              }),
            ]),
            level('secondary', [layer('week', [PRIYA, MATEO])]),
          ],
          { timeZone: 'America/Chicago', title: 'Settlement, Chicago' },
        ),
      },
    ],
  }),
  invalid: () => ({
    schedules: [
      {
        document: document('invalid', [
          level('primary', [layer('week', TEAM_WEEK)]),
          level('secondary', [feedLayer('feed', 'secondary-feed')]),
        ]),
        issues: [
          {
            document: 0,
            path: 'spec.levels[1].layers[0].rotation.participants',
            code: 'too-small',
            message: 'expected at least one participant, found none',
            severity: 'error',
          },
          {
            document: 0,
            path: 'spec.overides',
            code: 'unknown-key',
            message: 'unknown key; did you mean "overrides"?',
            severity: 'error',
          },
          {
            document: 0,
            path: 'spec.levels[0].delay',
            code: 'long-delay',
            message: 'an hour before the next level is asked is long',
            severity: 'lint',
          },
        ],
      },
    ],
  }),
  sixty: () => ({
    schedules: Array.from({ length: 60 }, (_, i) => ({
      document: document(
        `team-${String(i + 1).padStart(2, '0')}`,
        [
          level('primary', [
            layer('week', [
              ...TEAM_WEEK.slice(i % 4),
              ...TEAM_WEEK.slice(0, i % 4),
            ]),
          ]),
          level('secondary', [
            layer('week after', [PRIYA, LEILANI, MATEO, ELIF]),
          ]),
        ],
        { title: `Team ${i + 1}`, ownerRef: i % 2 ? TEAM : OTHER_TEAM },
      ),
      mayOverride: i % 2 === 1,
    })),
  }),
  empty: () => ({ schedules: [] }),
  slow: () => ({ schedules: [{ document: document('slow', twoLevels()) }] }),
  error: () => ({ schedules: [] }),
  denied: () => ({ schedules: [] }),
};

/** The ref of a recipe's component. */
export function componentRef(recipe: string): string {
  return `component:default/${recipe}`;
}

/** Every schedule of every recipe. */
export function allSchedules(
  now: number,
): { schedule: DemoSchedule; via: Via }[] {
  return Object.entries(RECIPES).flatMap(([name, recipe]) => {
    const { schedules, via = 'annotation' } = recipe(now);
    return schedules.map(schedule => ({
      schedule: {
        overrides: [],
        ...schedule,
        entityRefs: [componentRef(name)],
      },
      via,
    }));
  });
}
