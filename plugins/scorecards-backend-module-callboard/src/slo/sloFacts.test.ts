import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { NOON, sloStatus } from '../__testUtils__/told';
import { sloFacts } from './sloFacts';

const tierTargets = { '1': 0.9999, '2': 0.999 };

function facts(
  changes: Partial<SloStatus>[],
  options: { tier?: string; alerting?: boolean } = { alerting: false },
) {
  const { tier, alerting } = options;
  const slos = changes.map((change, index) =>
    sloStatus({ ref: `slo:default/${index}`, ...change }),
  );
  return sloFacts(slos, {
    tier,
    tierTargets,
    alerting: new Map(
      alerting === undefined ? [] : slos.map(({ ref }) => [ref, alerting]),
    ),
    now: new Date(NOON),
  });
}

const healthy = {};
const burning = { state: 'burning' } as const;
const exhausted = { state: 'exhausted' } as const;
const quiet = { state: 'no-traffic' } as const;
const lost = { state: 'unknown', data: 'no-data' } as const;

describe('the worst state', () => {
  it.each<[Partial<SloStatus>[], string | undefined]>([
    [[healthy], 'healthy'],
    [[healthy, burning], 'burning'],
    [[healthy, burning, exhausted], 'exhausted'],
    [[lost, exhausted], 'exhausted'],
    [[{ ...exhausted, data: 'stale' }], 'exhausted'],
    [[], undefined],
    [[healthy, lost], undefined],
    [[healthy, quiet], undefined],
    [[{ state: 'not-started' }], undefined],
    [[{ ...healthy, data: 'stale' }], undefined],
    // It may be exhausted as well as burning.
    [[burning, lost], undefined],
  ])('of %j is %p', (changes, state) => {
    expect(facts(changes).values.worstState).toBe(state);
  });

  it('is unknown for a reason', () => {
    const { reasons } = facts([
      healthy,
      { ...lost, reason: 'Nothing was measured' },
      quiet,
    ]);
    expect(reasons?.worstState).toBe(
      'Checkout works cannot be judged (Nothing was measured), and 1 more',
    );
    expect(facts([]).reasons?.worstState).toBe('it has no SLO');
  });
});

describe('whether the target of the tier is met', () => {
  it.each<[string | undefined, (number | null)[], boolean | undefined]>([
    ['1', [0.999, 0.9999], true],
    ['1', [0.999], false],
    ['1', [], false],
    ['2', [0.999], true],
    ['4', [], true],
    ['1', [0.999, null], undefined],
    ['1', [0.9999, null], true],
    [undefined, [0.9999], undefined],
  ])('in tier %p with %j is %p', (tier, targets, met) => {
    const { values, reasons } = facts(
      targets.map(target => ({ target })),
      { tier },
    );
    expect(values.tierTargetMet).toBe(met);
    expect(reasons?.tierTargetMet !== undefined).toBe(met === undefined);
  });
});

it('counts what is so, and what cannot be judged', () => {
  const { values } = facts([
    healthy,
    burning,
    { ...burning, data: 'source-error' },
    { ...exhausted, errorBudgetRemaining: -0.25 },
    { ...lost, errorBudgetRemaining: null },
    { state: 'unknown', data: 'invalid', errorBudgetRemaining: null },
  ]);
  expect(values).toMatchObject({
    count: 6,
    exhausted: 1,
    burning: 1,
    unjudged: 3,
    invalid: 1,
    stale: 1,
    noData: 1,
    budgetRemaining: -0.25,
    tightestTarget: 0.999,
  });
});

it.each([
  [0.51234, 0.512],
  [0.00041234, 0.000412],
  [-0.00001, -0.00001],
  [-1.23456, -1.23],
])('tells a budget of %p as %p', (errorBudgetRemaining, told) => {
  expect(facts([{ errorBudgetRemaining }]).values.budgetRemaining).toBe(told);
});

describe('for how long a budget has been exhausted', () => {
  it.each<[Partial<SloStatus>[], number | undefined]>([
    [
      [
        { ...exhausted, since: '2026-02-27T00:00:00.000Z' },
        { ...exhausted, since: '2026-02-26T12:00:00.000Z' },
      ],
      3,
    ],
    [[healthy], 0],
    [[healthy, lost], undefined],
    [[], undefined],
  ])('%j: %p', (changes, days) => {
    expect(facts(changes).values.exhaustedForDays).toBe(days);
  });
});

describe('whether there is alerting', () => {
  it.each<[boolean | undefined, Partial<SloStatus>[], boolean | undefined]>([
    [true, [healthy], true],
    [false, [healthy], false],
    [false, [], false],
    [undefined, [healthy], undefined],
  ])('with policies %p of %j is %p', (alerting, changes, has) => {
    expect(facts(changes, { alerting }).values.hasAlerting).toBe(has);
  });
});

it('says how old the figures are where a source could not be read', () => {
  const asOf = '2026-02-28T00:00:00.000Z';
  expect(facts([{ data: 'stale', asOf }])).toMatchObject({ asOf, stale: true });
  expect(facts([healthy])).not.toHaveProperty('stale');
});
