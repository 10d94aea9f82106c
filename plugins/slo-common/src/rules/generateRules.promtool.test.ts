import { BudgetingMethod, SloDefinition } from '../model';
import {
  indicators,
  objective,
  policy,
  slo,
} from './__testUtils__/definitions';
import { askPromtool, describeWithPromtool } from './__testUtils__/promtool';
import { generateRules, GeneratedRules } from './generateRules';

const METHODS: BudgetingMethod[] = [
  'Occurrences',
  'Timeslices',
  'RatioTimeslices',
];
const PASSES = { check: 'passes', test: 'passes' };

function filesFor(...definitions: SloDefinition[]): GeneratedRules {
  const generated = generateRules(definitions);
  if ('problems' in generated) {
    throw new Error(JSON.stringify(generated.problems));
  }
  return generated;
}

const PAIRS = ['Burn1h', 'Burn6h', 'Burn1d', 'Burn3d'];

/** How often the tests expect each alert to fire, and to be silent. */
function expectations(tests: string, alert: string) {
  const [, ...after] = tests.split(`alertname: ${alert}\n`);
  const silent = after.filter(text => /^\s+exp_alerts: \[\]/.test(text));
  return { fires: after.length - silent.length, silent: silent.length };
}

describeWithPromtool('generated rules, asked of promtool', () => {
  describe.each(METHODS)('%s', budgetingMethod => {
    it.concurrent.each(Object.entries(indicators))(
      'proves every pair over %s',
      async (_name, indicator) => {
        const files = filesFor(
          slo([objective(indicator)], { budgetingMethod }),
        );
        expect(await askPromtool(files)).toEqual(PASSES);
        for (const pair of PAIRS) {
          const found = expectations(files.tests, `CheckoutAnswers${pair}`);
          expect(found.fires).toBeGreaterThan(0);
          expect(found.silent).toBeGreaterThan(0);
        }
      },
      120_000,
    );

    it.concurrent(
      'proves a composite',
      async () => {
        const shared = { target: 0.99 };
        const files = filesFor(
          slo(
            [
              objective(indicators['good counters'], { ...shared, name: 'a' }),
              objective(indicators['good counts'], {
                ...shared,
                name: 'b',
                compositeWeight: 0.5,
              }),
              objective(indicators['raw success'], { ...shared, name: 'c' }),
            ],
            { budgetingMethod, composite: true },
          ),
        );
        expect(await askPromtool(files)).toEqual(PASSES);
        expect(files.tests).not.toContain('no tests');
      },
      120_000,
    );

    it.concurrent(
      'judges a composite of which one component has no traffic',
      async () => {
        const part = (name: string, metric: string) =>
          objective(
            {
              kind: 'ratio',
              counter: true,
              bad: {
                sourceType: 'Prometheus',
                spec: { query: `${metric}_bad` },
              },
              total: { sourceType: 'Prometheus', spec: { query: metric } },
            },
            { name },
          );
        const { rules } = filesFor(
          slo([part('busy', 'busy'), part('quiet', 'quiet')], {
            budgetingMethod,
            composite: true,
          }),
        );
        const test = (quiet: string, firing: number) => ({
          interval: '1m',
          input_series: [
            { series: 'busy', values: '0+10x40' },
            { series: 'busy_bad', values: '0+5x40' },
            { series: 'quiet', values: quiet },
          ],
          promql_expr_test: [
            {
              expr: 'count(ALERTS{alertname="CheckoutAnswersBurn1h",alertstate="firing"}) or vector(0)',
              eval_time: '30m',
              exp_samples: [{ labels: '{}', value: firing }],
            },
          ],
        });
        const tests = JSON.stringify({
          rule_files: ['callboard.rules.yaml'],
          evaluation_interval: '1m',
          tests: [test('0+0x40', 1), test('0+10x40', 1)],
        });
        expect(await askPromtool({ rules, tests })).toEqual(PASSES);
      },
      120_000,
    );

    it.concurrent(
      'proves slices of a minute and of an hour',
      async () => {
        for (const timeSliceWindow of ['1m', '1h']) {
          const one = objective(indicators['good counters'], {
            timeSliceWindow,
          });
          const files = filesFor(slo([one], { budgetingMethod }));
          expect(await askPromtool(files)).toEqual(PASSES);
        }
      },
      120_000,
    );
  });

  it.concurrent.each([
    ['gt', 14.4],
    ['gte', 14.4],
    ['gte', 100],
    ['gt', 100],
    ['lt', 1],
    ['lte', 0.5],
  ] as const)(
    'proves a policy of %s %f, with and without data',
    async (op, threshold) => {
      const files = filesFor(
        slo([objective(indicators['good counters'])], {
          alertPolicies: [
            policy(
              { op, threshold, alertAfter: '10m' },
              {
                alertWhenNoData: true,
                runbookUrl: 'https://runbooks.example.com',
              },
            ),
          ],
        }),
      );
      expect(await askPromtool(files)).toEqual(PASSES);
      const { fires, silent } = expectations(
        files.tests,
        'CheckoutAnswersWakeUp',
      );
      expect(silent).toBeGreaterThan(0);
      // A burn rate cannot be more than 100 with a budget of 1 %.
      expect(fires > 0).toBe(!(op === 'gt' && threshold === 100));
    },
    120_000,
  );

  it.concurrent(
    'keeps texts that look like templates, labels or YAML',
    async () => {
      const files = filesFor(
        slo(
          [
            objective(indicators.threshold, {
              name: 'a "b" \\ {{ $value }}\n: #',
            }),
          ],
          {
            title: '{{ $labels.x }} : "quoted" #',
            region: 'eu-1',
            alertPolicies: [policy({ severity: '{{ x' })],
            runbookUrl: 'https://runbooks.example.com/?a=b&c={{d}}',
          },
        ),
      );
      expect(await askPromtool(files)).toEqual(PASSES);
    },
    120_000,
  );

  it.concurrent(
    'proves several SLOs in one file, each alert by a name of its own',
    async () => {
      const one = objective(indicators['good counters']);
      const window = { duration: '3d', isRolling: true };
      const two = [
        { ...one, name: 'answers' },
        { ...one, name: 'x' },
      ];
      const files = filesFor(
        slo([one], { window }),
        slo([one], { window, ref: 'slo:pay/checkout-answers' }),
        slo(two, { window, ref: 'slo:default/checkout' }),
      );
      expect(await askPromtool(files)).toEqual(PASSES);
      const alerts = [...files.rules.matchAll(/alert: (\w+)/g)].map(m => m[1]);
      expect(new Set(alerts).size).toBe(alerts.length);
      expect(alerts).toContain('CheckoutAnswersBurn1h2');
    },
    120_000,
  );

  it.concurrent.each([
    ['another factor', /14\.4 \* 0\.01/g, '12 * 0.01'],
    ['another budget', /6 \* 0\.01/g, '6 * 0.02'],
    ['or for and', /\) and \(/g, ') or ('],
    ['another severity', /severity: page/g, 'severity: ticket'],
    ['another metric', /http_requests_total/g, 'http_request_total'],
    ['a look-back of another length', /ratio_rate1h\{/g, 'ratio_rate1w{'],
  ])(
    'has tests that notice %s',
    async (_what, wrong, replacement) => {
      const { rules, tests } = filesFor(
        slo([objective(indicators['good counters'])]),
      );
      const broken = rules.replace(wrong, replacement);
      expect(broken).not.toBe(rules);
      expect((await askPromtool({ rules: broken, tests })).test).toContain(
        'FAILED',
      );
    },
    120_000,
  );

  it.concurrent(
    'has tests that notice a wrong factor where slices are only good or bad',
    async () => {
      const { rules, tests } = filesFor(
        slo([objective(indicators['good counters'])], {
          budgetingMethod: 'Timeslices',
        }),
      );
      for (const factor of ['7', '20']) {
        const broken = rules.replace(/14\.4 \* 0\.01/g, `${factor} * 0.01`);
        expect((await askPromtool({ rules: broken, tests })).test).toContain(
          'FAILED',
        );
      }
    },
    120_000,
  );
});
