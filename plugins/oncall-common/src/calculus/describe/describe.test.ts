import { Layer, TimeRestriction } from '../../document/types';
import { ShiftReason } from '../types';
import { layer, rotation } from '../__testUtils__/schedules';
import { describeLayer, describeReason, describeRestrictions } from '.';

const BERLIN = 'Europe/Berlin';

describe('describeLayer', () => {
  it.each<[Layer, string]>([
    [layer(), 'Weekly, handoff Monday 09:00 Europe/Berlin'],
    [
      layer({ rotation: rotation({ length: 2, start: '2026-01-11T18:30' }) }),
      'Every 2 weeks, handoff Sunday 18:30 Europe/Berlin',
    ],
    [
      layer({
        rotation: rotation({ type: 'daily', start: '2026-01-05T08:00' }),
        restrictions: [{ days: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' }],
      }),
      'Daily, handoff 08:00 Europe/Berlin, only Mon–Fri 09:00–18:00',
    ],
    [
      layer({ rotation: rotation({ type: 'daily', length: 3 }) }),
      'Every 3 days, handoff 09:00 Europe/Berlin',
    ],
    [
      layer({
        rotation: rotation({ type: 'monthly', start: '2026-01-31T09:00' }),
      }),
      'Monthly on the 31st, handoff 09:00 Europe/Berlin',
    ],
    [
      layer({
        rotation: rotation({
          type: 'monthly',
          length: 2,
          start: '2026-01-12T09:00',
        }),
      }),
      'Every 2 months on the 12th, handoff 09:00 Europe/Berlin',
    ],
    [
      layer({
        rotation: rotation({ type: 'monthly', start: '2026-01-22T00:00' }),
      }),
      'Monthly on the 22nd, handoff 00:00 Europe/Berlin',
    ],
    [
      layer({ rotation: rotation({ type: 'hourly', length: 12 }) }),
      'Every 12 hours, first handoff 2026-01-05 09:00 Europe/Berlin',
    ],
    [layer({ ics: 'secondary-feed' }), 'Calendar feed secondary-feed'],
  ])('of %#', (given, expected) => {
    expect(describeLayer(given, BERLIN)).toBe(expected);
  });
});

describe('describeRestrictions', () => {
  it.each<[TimeRestriction[], string]>([
    [[{ days: [6, 7] }], 'Sat, Sun'],
    [[{ days: [1, 2, 3, 5, 7] }], 'Mon–Wed, Fri, Sun'],
    [
      [{ days: [7, 6, 5, 4, 3, 2, 1], start: '22:00', end: '06:00' }],
      'every day 22:00–06:00',
    ],
    [
      [
        { days: [1], end: '09:00' },
        { days: [1], start: '18:00' },
      ],
      'Mon 00:00–09:00 and Mon 18:00–24:00',
    ],
  ])('of %j', (given, expected) => {
    expect(describeRestrictions(given)).toBe(expected);
  });
});

describe('describeReason', () => {
  it.each<[ShiftReason, string]>([
    [{ kind: 'rotation', layers: ['week'] }, 'rotation'],
    [{ kind: 'temporary' }, 'temporary'],
    [{ kind: 'calendar', note: 'Support' }, 'calendar: Support'],
    [{ kind: 'override', note: 'swapped' }, 'override: swapped'],
    [
      { kind: 'override', by: 'user:default/mei.tanaka' },
      'override by user:default/mei.tanaka',
    ],
    [
      { kind: 'override', by: 'user:default/mei.tanaka', note: 'swapped' },
      'override by user:default/mei.tanaka: swapped',
    ],
  ])('of %j', (given, expected) => {
    expect(describeReason(given)).toBe(expected);
  });
});
