import { DrillKind } from '../../config';
import { DrillOutline } from '../operations/readOutlines';
import { drillsOf } from './drillsOf';

const now = new Date('2026-03-01T12:00:00.000Z');
const kinds: DrillKind[] = [
  { kind: 'failover', title: 'Failover', everyMs: { '1': 90 * 86_400_000 } },
  { kind: 'game-day', title: 'Game day', everyMs: {} },
];

function outline(at: string, change: Partial<DrillOutline> = {}): DrillOutline {
  return {
    id: at,
    entity_ref: 'component:default/checkout',
    kind: 'failover',
    result: 'passed',
    at: `${at}T00:00:00.000Z`,
    follow_ups: '[]',
    ...change,
  };
}

const planned = { result: 'planned' } as const;

describe('drillsOf', () => {
  it.each([
    ['nothing', [], undefined, undefined, 'never'],
    [
      'what took place last, also where it failed',
      [outline('2026-02-01', { result: 'failed' }), outline('2026-01-01')],
      '2026-02-01',
      undefined,
      'current',
    ],
    [
      'what is planned next',
      [
        outline('2026-05-01', planned),
        outline('2026-04-01', planned),
        outline('2026-02-01'),
      ],
      '2026-02-01',
      '2026-04-01',
      'current',
    ],
    [
      'what should have been',
      [outline('2026-02-20', planned), outline('2025-01-01')],
      '2025-01-01',
      '2026-02-20',
      'overdue',
    ],
    [
      'no plan from before the last one',
      [outline('2026-02-01'), outline('2026-01-01', planned)],
      '2026-02-01',
      undefined,
      'current',
    ],
    [
      'none of another kind',
      [outline('2026-02-01', { kind: 'game-day' })],
      undefined,
      undefined,
      'never',
    ],
  ])('finds %s', (_, drills, last, next, state) => {
    const [failover] = drillsOf({ tier: '1' }, drills, { kinds, now });
    expect([
      failover?.last?.id,
      failover?.planned?.id,
      failover?.judgement.state,
    ]).toEqual([last, next, state]);
  });

  it('gathers what is open of all of them', () => {
    const follow_ups = JSON.stringify([
      { id: 'a', text: 'a', done: false },
      { id: 'b', text: 'b', done: true },
    ]);
    const [failover, gameDay] = drillsOf(
      {},
      [
        outline('2026-02-01', { follow_ups }),
        outline('2026-01-01', { follow_ups }),
      ],
      { kinds, now },
    );
    expect(failover?.open).toHaveLength(2);
    expect(gameDay?.open).toEqual([]);
  });
});
