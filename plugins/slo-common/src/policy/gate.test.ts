import { ObjectiveStatus, SloStatus } from '../schema';
import { choosePolicies } from './choose';
import { builtInPolicy, ErrorBudgetPolicy } from './document';
import { applyPolicy, decideGate, GateQuestion } from './gate';

const CHECKOUT = 'component:default/checkout';

function slo(name: string, changes: Partial<SloStatus> = {}): SloStatus {
  return {
    ref: `slo:default/${name}`,
    entityRef: CHECKOUT,
    title: name,
    target: 0.999,
    window: { duration: '30d', isRolling: true },
    budgetingMethod: 'Occurrences',
    state: 'healthy',
    data: 'ok',
    coverage: 1,
    sli: 0.9995,
    errorBudgetRemaining: 0.7,
    burnRates: {},
    objectives: [],
    sources: [],
    issues: [],
    trend: [],
    asOf: '2026-03-01T12:00:00.000Z',
    ...changes,
  };
}

const page = {
  severity: 'page',
  long: '1h',
  short: '5m',
  factor: 14.4,
} as const;
const ticket = { ...page, severity: 'ticket' } as const;
const objective = (changes: Partial<ObjectiveStatus>): ObjectiveStatus => ({
  name: '0',
  target: 0.999,
  state: 'healthy',
  coverage: 1,
  sli: 1,
  good: 1,
  total: 1,
  errorBudgetRemaining: 1,
  burnRates: {},
  ...changes,
});

const policy = (changes: Partial<ErrorBudgetPolicy> = {}) => ({
  ...builtInPolicy,
  ref: 'errorbudgetpolicy:default/p',
  ...changes,
});

function ask(
  statuses: SloStatus[],
  rules: ErrorBudgetPolicy[] = [policy()],
  changes: Partial<GateQuestion> = {},
) {
  return decideGate({
    entityRef: CHECKOUT,
    statuses,
    hidden: 0,
    choice: { policies: rules, why: 'test', problems: [] },
    evaluationAlive: true,
    ...changes,
  });
}
const inShort = ({ decision, reasons }: ReturnType<typeof ask>) => [
  decision,
  ...reasons.map(reason => `${reason.decision} ${reason.code}`),
];

describe('decideGate', () => {
  it.each<[string, Partial<SloStatus>, string[]]>([
    ['allows with budget left', {}, ['allow', 'allow budget-left']],
    [
      'allows at a step without a gate',
      { errorBudgetRemaining: 0.1 },
      ['allow', 'allow budget-spent'],
    ],
    [
      'denies once the budget is spent, to the digit',
      { errorBudgetRemaining: 0 },
      ['deny', 'deny budget-spent'],
    ],
    [
      'allows just before',
      { errorBudgetRemaining: 0.0001 },
      ['allow', 'allow budget-spent'],
    ],
    [
      'denies on a burn that pages',
      { state: 'burning', burning: page },
      ['deny', 'deny page-burn', 'allow budget-left'],
    ],
    [
      'allows on a burn that makes a ticket',
      { state: 'burning', burning: ticket },
      ['allow', 'allow budget-left'],
    ],
    [
      'denies on a page of any objective',
      {
        state: 'burning',
        burning: ticket,
        objectives: [objective({ burning: page })],
      },
      ['deny', 'deny page-burn', 'allow budget-left'],
    ],
    [
      'counts the objective that has spent most',
      { objectives: [objective({ errorBudgetRemaining: -1 })] },
      ['deny', 'deny budget-spent'],
    ],
    [
      'counts no single component of a composite',
      {
        composite: true,
        objectives: [objective({ errorBudgetRemaining: -1 })],
      },
      ['allow', 'allow budget-left'],
    ],
    [
      'does not know with stale data',
      { data: 'stale' },
      ['unknown', 'unknown data-stale', 'allow budget-left'],
    ],
    [
      'does not know with an invalid document',
      { state: 'unknown', data: 'invalid', errorBudgetRemaining: null },
      ['unknown', 'unknown data-invalid'],
    ],
    [
      'does not know with too little measured',
      { state: 'unknown' },
      ['unknown', 'unknown state-unknown'],
    ],
    [
      'does not know without traffic',
      { state: 'no-traffic', errorBudgetRemaining: null },
      ['unknown', 'unknown no-traffic'],
    ],
    [
      'knows an exhausted budget in spite of the source',
      { state: 'exhausted', data: 'source-error', errorBudgetRemaining: null },
      ['deny', 'deny budget-spent', 'unknown data-source-error'],
    ],
    [
      'does not know before anything began',
      { state: 'not-started', errorBudgetRemaining: null },
      ['unknown', 'unknown nothing-started', 'allow not-started'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(inShort(ask([slo('a', changes)]))).toEqual(expected);
  });

  it('asks nothing of an SLO that is yet to begin beside others', () => {
    const later = slo('later', {
      state: 'not-started',
      errorBudgetRemaining: null,
    });
    expect(ask([slo('a'), later]).decision).toBe('allow');
  });

  it.each(['allow', 'deny', 'unknown'] as const)(
    'counts what is not known as the policy says: %s',
    onUnknown => {
      const rules = [policy({ onUnknown })];
      expect(ask([slo('a', { data: 'stale' })], rules).decision).toBe(
        onUnknown,
      );
      expect(ask([slo('a')], rules, { hidden: 2 }).decision).toBe(onUnknown);
      expect(ask([slo('a')], rules, { evaluationAlive: false }).decision).toBe(
        onUnknown,
      );
    },
  );

  it('does not know without an SLO, whatever the policy', () => {
    expect(inShort(ask([], [policy({ onUnknown: 'allow' })]))).toEqual([
      'unknown',
      'unknown no-slo',
    ]);
  });

  it('lets the worst region decide, and names it', () => {
    const region = (name: string, errorBudgetRemaining: number) =>
      slo(`availability-${name}`, {
        title: 'Availability',
        region: name,
        errorBudgetRemaining,
      });
    const { decision, reasons } = ask([
      region('eu', 0.9),
      region('us', -0.5),
      region('ap', 0.2),
    ]);
    expect(decision).toBe('deny');
    expect(reasons.map(reason => reason.region)).toEqual(['us', 'ap', 'eu']);
    expect(reasons[0]?.message).toContain('Availability in us: 150 %');
  });

  it('says that a budget is an estimate, and how old the oldest figure is', () => {
    const { reasons, asOf } = ask([
      slo('a', { estimate: true }),
      slo('b', { asOf: '2026-03-01T11:00:00.000Z' }),
      slo('c', { asOf: null }),
    ]);
    expect(reasons[0]?.message).toContain('an estimate until the window ends');
    expect(asOf).toBe('2026-03-01T11:00:00.000Z');
  });

  it('keeps denying at later steps that only have words', () => {
    const steps = [
      { spentPercent: 50, text: 'stop', gate: 'deny' as const },
      { spentPercent: 80, text: 'shout' },
    ];
    expect(
      ask([slo('a', { errorBudgetRemaining: 0.1 })], [policy({ steps })])
        .decision,
    ).toBe('deny');
  });

  it('lets the stricter of two policies decide', () => {
    const strict = policy({ ref: 'strict', onUnknown: 'deny' });
    const lax = policy({ ref: 'lax', onUnknown: 'allow' });
    const stale = [slo('a', { data: 'stale' })];
    for (const rules of [
      [strict, lax],
      [lax, strict],
    ]) {
      const gate = ask(stale, rules);
      expect([gate.decision, gate.policy?.ref]).toEqual(['deny', 'strict']);
    }
  });
});

describe('applyPolicy', () => {
  it('says how much is spent, by which SLO, and which step is reached', () => {
    const applied = applyPolicy({
      entityRef: CHECKOUT,
      statuses: [
        slo('a'),
        slo('b', { errorBudgetRemaining: 0.05 }),
        slo('c', { state: 'unknown' }),
      ],
      hidden: 0,
      choice: choosePolicies([], { entityRef: CHECKOUT }),
      evaluationAlive: true,
    });
    expect(applied.spentPercent).toBeCloseTo(95);
    expect(applied).toMatchObject({
      worstSlo: 'slo:default/b',
      activeStep: 1,
      title: builtInPolicy.title,
    });
    expect(applied.ref).toBeUndefined();
  });
});

describe('choosePolicies', () => {
  const named = policy({ ref: 'named', entityRefs: [CHECKOUT], tiers: ['3'] });
  const tier1 = policy({ ref: 'tier1', tiers: ['1', '2'] });
  const fallback = policy({ ref: 'fallback' });
  const all = [fallback, tier1, named];
  it.each([
    [
      'the one that names the entity',
      { entityRef: CHECKOUT, tier: '1' },
      ['named'],
    ],
    [
      'else the one for the tier',
      { entityRef: 'component:default/x', tier: '2' },
      ['tier1'],
    ],
    [
      'a tier beside named entities, too',
      { entityRef: 'component:default/x', tier: '3' },
      ['named'],
    ],
    [
      'else the default',
      { entityRef: 'component:default/x', tier: '4' },
      ['fallback'],
    ],
    [
      'the default without a tier',
      { entityRef: 'component:default/x' },
      ['fallback'],
    ],
  ])('chooses %s', (_, about, expected) => {
    const choice = choosePolicies(all, about);
    expect(choice.policies.map(({ ref }) => ref)).toEqual(expected);
    expect(choice.problems).toEqual([]);
  });

  it('names equally specific ones', () => {
    const choice = choosePolicies([...all, policy({ ref: 'other' })], {
      entityRef: 'component:default/x',
    });
    expect(choice.policies.map(({ ref }) => ref)).toEqual([
      'fallback',
      'other',
    ]);
    expect(choice.problems).toEqual([
      'fallback, other are equally specific: the stricter decides',
    ]);
  });
});
