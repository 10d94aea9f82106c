import {
  document,
  DAY,
  feed,
  feedLayer,
  layer,
  level,
  MINUTE,
} from './documents';
import { AMARA, ELIF, FARID, MEI, PRIYA, STRANGERS } from './people';
import { NEXT_WEEK, Recipe, twoLevels } from './Recipe';

/** Schedules that providers bring, well and badly. */
export const PROVIDER_RECIPES: Record<string, (now: number) => Recipe> = {
  forwarded: now => ({
    schedules: [
      {
        ref: 'opsgenie:main/4f1c2d',
        url: 'https://acme.app.opsgenie.example/schedule/4f1c2d',
        document: document('forwarded', [
          level('Payments_schedule', [feedLayer('rotation', 'remote')]),
        ]),
        feeds: {
          remote: feed(now - 9 * DAY, [
            [MEI, 7 * DAY],
            [FARID, DAY],
            [AMARA, 3 * DAY, `from ${FARID.ref}`],
            [FARID, 3 * DAY],
            ...NEXT_WEEK.flatMap<[typeof MEI, number]>(one => [
              [one, 7 * DAY],
              [one === MEI ? PRIYA : ELIF, 7 * DAY],
            ]),
            [MEI, 60 * DAY],
          ]),
        },
        mayOverride: false,
      },
    ],
  }),
  stale: () => ({
    schedules: [
      {
        ref: 'pagerduty:main/service.PABC123',
        url: 'https://acme.pagerduty.example/service-directory/PABC123',
        document: document('stale', twoLevels(), {
          title: 'Checkout (PagerDuty)',
        }),
        age: 94 * MINUTE,
        staleReason: 'PagerDuty answered 503 Service Unavailable',
        mayOverride: false,
      },
    ],
  }),
  'never-read': () => ({
    schedules: [
      {
        ref: 'grafana:main/SCHED1',
        document: document('never-read', [], { title: 'SCHED1' }),
        age: null,
        paging: 'unknown',
        staleReason: 'Grafana IRM answered 401 Unauthorized',
        mayOverride: false,
      },
    ],
  }),
  strangers: () => ({
    schedules: [
      {
        ref: 'pagerduty:main/service.PSTRANGE',
        url: 'https://acme.pagerduty.example/service-directory/PSTRANGE',
        document: document('strangers', [
          level('1', [layer('primary', STRANGERS.slice(0, 1))]),
          level('2', [layer('secondary', STRANGERS.slice(1, 2))]),
          level('3', [layer('third', STRANGERS.slice(2))]),
        ]),
        mayOverride: false,
      },
    ],
  }),
  disabled: () => ({
    schedules: [
      {
        ref: 'pagerduty:main/service.PDISABLED',
        document: document('disabled', twoLevels()),
        paging: 'disabled',
        mayOverride: false,
      },
    ],
  }),
  maintenance: () => ({
    schedules: [
      {
        ref: 'pagerduty:main/service.PMAINT',
        document: document('maintenance', twoLevels()),
        paging: 'maintenance',
        mayOverride: false,
      },
    ],
  }),
};
