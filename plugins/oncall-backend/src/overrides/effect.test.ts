import {
  OnCallScheduleDocument,
  PortalOverride,
} from '@callboard/backstage-plugin-oncall-common';
import { assertEffect } from './effect';

const [ANNA, BEN, CARA] = [
  'user:default/anna',
  'user:default/ben',
  'user:default/cara',
];
const HOUR = 3_600_000;
/** A Monday, Anna's; the week after is Ben's. */
const MONDAY = Date.UTC(2026, 0, 5);

const document: OnCallScheduleDocument = {
  ref: 'oncallschedule:default/payments',
  title: 'Payments',
  ownerRef: 'group:default/payments',
  timeZone: 'UTC',
  levels: [
    {
      name: 'primary',
      delaySeconds: 300,
      layers: [
        {
          name: 'week',
          rotation: {
            type: 'weekly',
            length: 1,
            start: '2026-01-05T00:00',
            participants: [ANNA, BEN],
          },
          restrictions: [],
        },
      ],
    },
    { name: 'secondary', delaySeconds: 300, layers: [] },
  ],
  overrides: [],
  temporary: [
    {
      start: '2026-01-06T00:00',
      end: '2026-01-07T00:00',
      shifts: [],
    },
  ],
  offHours: [],
};

const proposed: PortalOverride = {
  id: 'new',
  start: MONDAY,
  end: MONDAY + 8 * HOUR,
  by: ANNA,
};

function attempt(
  change: Partial<PortalOverride>,
  existing: PortalOverride[] = [],
): string {
  try {
    assertEffect({
      document,
      feeds: {},
      existing,
      proposed: { ...proposed, ...change },
    });
    return 'ok';
  } catch (error) {
    return String(error).replace(/.*\((.*)\)$/s, '$1');
  }
}

describe('assertEffect', () => {
  const tuesday = { start: MONDAY + 24 * HOUR, end: MONDAY + 32 * HOUR };
  it.each<[string, Partial<PortalOverride>, string]>([
    ['replaces', { remove: ANNA, add: BEN }, 'ok'],
    ['adds', { add: CARA, level: 'primary' }, 'ok'],
    ['adds to a level of nobody', { add: ANNA, level: 'secondary' }, 'ok'],
    ['adds to every level', { add: ANNA }, 'ok'],
    ['takes off', { remove: ANNA }, 'ok'],
    ['an unknown level', { add: CARA, level: 'third' }, 'unknown-level'],
    ['somebody not on call then', { remove: BEN, add: CARA }, 'not-on-call'],
    [
      'somebody of another level',
      { remove: ANNA, level: 'secondary' },
      'not-on-call',
    ],
    [
      'whoever is on call already',
      { add: ANNA, level: 'primary' },
      'no-effect',
    ],
    ['under a temporary schedule', { add: CARA, ...tuesday }, 'no-effect'],
  ])('%s', (_what, change, expected) => {
    expect(attempt(change)).toBe(expected);
  });

  it('looks at the overrides that hold already', () => {
    const existing = [{ ...proposed, id: 'old', remove: ANNA, add: CARA }];
    expect(attempt({ remove: ANNA, add: BEN }, existing)).toBe('not-on-call');
    expect(attempt({ add: BEN }, existing)).toBe('ok');
  });
});
