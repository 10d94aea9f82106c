import { SloDefinition } from '../model';
import {
  indicators,
  objective,
  policy,
  slo,
} from '../rules/__testUtils__/definitions';
import { LintFacts } from './LintFacts';
import { lintSlo } from './lintSlo';

const counters = indicators['good counters'];
const DAY = 86_400;

const codes = (definition: SloDefinition, facts?: LintFacts) =>
  lintSlo(definition, facts).map(({ code, path }) => `${code} ${path}`);

const sane = slo([objective(counters, { target: 0.999 })]);
const traffic = (total: number, observedSeconds = 30 * DAY) => ({
  objectives: [{ traffic: { total, observedSeconds } }],
});

describe('lintSlo', () => {
  it('has nothing to say about a sane SLO', () => {
    const facts: LintFacts = {
      inCatalog: true,
      retentionSeconds: 100 * DAY,
      objectives: [
        {
          backfillSeconds: 30 * DAY,
          warnings: [{ code: 'counter-reset', message: '' }],
          traffic: { total: 1e9, observedSeconds: 30 * DAY },
        },
      ],
      dependencies: [
        { entityRef: 'component:default/ledger', slo: 'x', target: 0.9995 },
        { entityRef: 'component:default/vault', slo: 'y', target: 0.9999 },
      ],
    };
    expect(lintSlo(sane)).toEqual([]);
    expect(lintSlo(sane, facts)).toEqual([]);
    const withPolicy = { ...sane, alertPolicies: [policy()] };
    expect(lintSlo(withPolicy, facts)).toEqual([]);
  });

  it.each([
    // 14.4 × 0.1 and more: pairs of 30 days at a target of 90 %
    [0.9, ['alert-cannot-fire']],
    // 14.4 × 0.07 = 1.008
    [0.93, ['alert-cannot-fire']],
    // 14.4 × 0.06 = 0.864
    [0.94, []],
    // 6 × 0.2 = 1.2
    [0.8, ['alert-cannot-fire', 'alert-cannot-fire']],
  ])('knows which default pairs cannot fire at %f', (target, expected) => {
    const found = lintSlo(slo([objective(counters, { target })]));
    expect(found.map(({ code }) => code)).toEqual(expected);
    expect(found.every(({ severity }) => severity === 'info')).toBe(true);
  });

  it.each([
    ['gt', 1000, true],
    ['gte', 1000, false],
    ['gt', 999, false],
    ['gte', 1001, true],
  ] as const)(
    'policy %s %f at 99.9 %%: cannot fire is %s',
    (op, threshold, is) => {
      const found = codes({
        ...sane,
        alertPolicies: [policy({ op, threshold })],
      });
      expect(found).toEqual(is ? ['alert-cannot-fire spec.alertPolicies'] : []);
    },
  );

  it('knows how fast a composite can burn', () => {
    const parts = [
      objective(counters, { name: 'a', target: 0.9 }),
      objective(counters, { name: 'b', target: 0.9, compositeWeight: 0.5 }),
    ];
    const composite = { composite: true };
    // 1 / 0.1 + 0.5 / 0.1 = 15
    expect(codes(slo(parts, composite))).toEqual([]);
    expect(
      codes(
        slo(parts, {
          ...composite,
          alertPolicies: [policy({ threshold: 15 })],
        }),
      ),
    ).toEqual(['alert-cannot-fire spec.alertPolicies']);
  });

  it.each([
    [{ op: 'lt' as const, threshold: 2 }, 'alert-on-slow-burn'],
    [{ op: 'lte' as const, threshold: 2 }, 'alert-on-slow-burn'],
    [{ threshold: 0.5 }, 'alert-on-survivable-burn'],
    [{ lookbackWindow: '0m' }, 'alert-without-lookback'],
    [{ lookbackWindow: '31d', threshold: 2 }, 'lookback-longer-than-window'],
  ])('says of the condition %j: %s', (condition, code) => {
    const definition = { ...sane, alertPolicies: [policy(condition)] };
    expect(codes(definition)).toEqual([`${code} spec.alertPolicies`]);
  });

  it('says when a look-back or a window is longer than counts are kept', () => {
    const long = { duration: '1Q', isRolling: true };
    const definition = {
      ...sane,
      window: long,
      alertPolicies: [policy({ lookbackWindow: '60d', threshold: 1 })],
    };
    expect(codes(definition, { retentionSeconds: 100 * DAY })).toEqual([]);
    expect(codes(definition, { retentionSeconds: 30 * DAY })).toEqual([
      'window-longer-than-record spec.timeWindow[0].duration',
      'lookback-longer-than-retention spec.alertPolicies',
    ]);
    expect(codes(sane, { objectives: [{ backfillSeconds: DAY }] })).toEqual([
      'window-longer-than-source spec.timeWindow[0].duration',
    ]);
  });

  it('says which alerts no slice fits into', () => {
    const sliced = (timeSliceWindow: string) =>
      slo([objective(counters, { target: 0.97, timeSliceWindow })], {
        budgetingMethod: 'Timeslices',
      });
    // An hour has 12 slices of 5 minutes, and 14.4 × 3 % are more than 1 of 12.
    expect(codes(sliced('5m'))).toEqual([]);
    const hours = lintSlo(sliced('1h')).filter(
      ({ code }) => code === 'slice-longer-than-lookback',
    );
    expect(hours).toMatchObject([
      { message: expect.stringContaining('1h/5m') },
      { message: expect.stringContaining('6h/30m') },
    ]);
  });

  it('says when a single bad slice or event fires', () => {
    const minutes = slo(
      [objective(counters, { target: 0.9995, timeSliceWindow: '1m' })],
      {
        budgetingMethod: 'Timeslices',
        window: { duration: '28d', isRolling: true },
      },
    );
    // One of 60 minutes is 1.7 %, the pair asks for 13.44 × 0.05 % = 0.67 %.
    expect(lintSlo(minutes)[0]).toMatchObject({
      code: 'one-bad-event-fires',
      message: expect.stringMatching(
        /1h\/5m.* fires for a single bad slice: in 1 hour it sees about 60 slices$/,
      ),
    });
    // A slice that is more or less bad is no single event.
    const ratios = { ...minutes, budgetingMethod: 'RatioTimeslices' as const };
    expect(codes(ratios)).toEqual([]);
    // Jointly judged slices are judged once.
    const joint = {
      ...minutes,
      composite: true,
      objectives: [...minutes.objectives, ...minutes.objectives],
    };
    expect(codes(joint)).toEqual(codes(minutes));
    // 50 events an hour: one bad is 2 %, the fast pair asks for 1.44 %.
    expect(codes(sane, traffic(50 * 24 * 30))).toContain(
      'one-bad-event-fires spec.objectives[0].target',
    );
    expect(codes(sane, traffic(5000 * 24 * 30))).toEqual([]);
  });

  it.each([
    [900, true],
    [1_100, false],
  ])('finds %d events in 30 days too few for 99.9 %%: %s', (total, tooFew) => {
    expect(
      codes(sane, traffic(total)).includes(
        'too-little-traffic spec.objectives[0].target',
      ),
    ).toBe(tooFew);
    // A third of the window measured: three times as much is expected in all of it.
    expect(
      codes(sane, traffic(total / 3, 10 * DAY)).includes(
        'too-little-traffic spec.objectives[0].target',
      ),
    ).toBe(tooFew);
  });

  it.each([
    [0, 'target-0'],
    [1, 'target-100'],
    [1 - 1e-14, 'target-100'],
  ])(
    'says that a target of %d promises nothing or too much',
    (target, code) => {
      expect(codes(slo([objective(counters, { target })]))).toContain(
        `${code} spec.objectives[0].target`,
      );
    },
  );

  it('forwards that a bucket is missing', () => {
    const warnings = [{ code: 'interpolated', message: 'between 0.1 and 0.5' }];
    expect(lintSlo(sane, { objectives: [{ warnings }] })).toMatchObject([
      {
        code: 'missing-bucket',
        message: 'between 0.1 and 0.5',
        objective: '0',
      },
    ]);
  });

  it('misses service and owner only in the catalog', () => {
    const homeless = { ...sane, entityRef: undefined, ownerRef: undefined };
    expect(codes(homeless)).toEqual([]);
    expect(codes(homeless, { inCatalog: true })).toEqual([
      'service-not-in-catalog spec.service',
    ]);
    expect(
      codes({ ...sane, ownerRef: undefined }, { inCatalog: true }),
    ).toEqual(['no-owner spec.service']);
  });

  it('names the product and the dependencies that a target cannot exceed', () => {
    const [found] = lintSlo(sane, {
      dependencies: [
        { entityRef: 'component:default/ledger', slo: 'x', target: 0.9995 },
        { entityRef: 'component:default/vault', slo: 'y', target: 0.999 },
      ],
    });
    expect(found).toMatchObject({
      code: 'dependency-ceiling',
      path: 'spec.objectives[0].target',
    });
    expect(found?.message).toContain('99.85005 %');
    expect(found?.message).toContain(
      'component:default/ledger 99.95 %, component:default/vault 99.9 %',
    );
  });

  it('wants one target and one slice of a composite by slices', () => {
    const parts = [
      objective(counters, { name: 'a', target: 0.97 }),
      objective(counters, { name: 'b', target: 0.98, timeSliceWindow: '10m' }),
    ];
    const found = codes(
      slo(parts, { composite: true, budgetingMethod: 'Timeslices' }),
    );
    expect(found).toContain('composite-targets-differ spec.objectives');
    expect(found).toContain('composite-slices-differ spec.objectives');
    expect(codes(slo(parts, { composite: true }))).toEqual([]);
  });
});
