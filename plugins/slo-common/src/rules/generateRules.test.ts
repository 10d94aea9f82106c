import { parse } from 'yaml';
import { SloDefinition } from '../model';
import {
  indicators,
  objective,
  policy,
  slo,
} from './__testUtils__/definitions';
import { generateRules, GenerateRulesOptions } from './generateRules';

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

const counters = indicators['good counters'];
const query = (text: string, sourceType = 'Prometheus') => ({
  sourceType,
  spec: { query: text },
});

function rulesOf(definition: SloDefinition, options?: GenerateRulesOptions) {
  const generated = generateRules([definition], options);
  if ('problems' in generated) {
    throw new Error(JSON.stringify(generated.problems));
  }
  const { groups } = parse(generated.rules);
  const rules: Rule[] = groups.flatMap((g: { rules: Rule[] }) => g.rules);
  return {
    text: generated.rules,
    tests: generated.tests,
    groups,
    rules,
    named: (name: string) =>
      rules.find(({ record, alert }) => record === name || alert === name),
  };
}

const problemsOf = (...definitions: SloDefinition[]) => {
  const generated = generateRules(definitions);
  return 'problems' in generated
    ? generated.problems.map(
        ({ slo: ref, path, code }) => `${ref} ${path} ${code}`,
      )
    : [];
};

describe('generateRules', () => {
  it('takes rates of counters below sums, so that a restart is no reset of all', () => {
    const { named } = rulesOf(slo([objective(counters)]));
    expect(named('slo:sli_error:ratio_rate1h')).toEqual({
      record: 'slo:sli_error:ratio_rate1h',
      expr: 'clamp_min(1 - (sum(rate(http_requests_total{job="shop",code!~"5.."}[1h])) or 0 * sum(rate(http_requests_total{job="shop"}[1h]))) / (sum(rate(http_requests_total{job="shop"}[1h])) > 0), 0)',
      labels: { slo: 'slo:default/checkout-answers', objective: '0' },
    });
  });

  it('adds up counters of which some may be absent', () => {
    const { named } = rulesOf(
      slo([objective(indicators['added counters of other metrics'])]),
    );
    expect(named('slo:sli_total:rate5m')?.expr).toBe(
      'sum(label_replace(sum(rate(seen_total{le="+Inf"}[5m])), "part", "0", "", "") or label_replace(sum(rate(cached_total[5m])), "part", "1", "", ""))',
    );
  });

  it('counts multiples of counters as the sources do, and leaves them untested', () => {
    const total = query(
      '2 * seen_total{face="\\U0001F600"} + cached_total / 4',
    );
    const { named, tests } = rulesOf(
      slo([objective({ kind: 'ratio', counter: true, bad: total, total })]),
    );
    expect(named('slo:sli_total:rate5m')?.expr).toBe(
      'sum(label_replace(2 * sum(rate(seen_total{face="😀"}[5m])), "part", "0", "", "") or label_replace(0.25 * sum(rate(cached_total[5m])), "part", "1", "", ""))',
    );
    expect(tests).toMatch(/no series can be made up/);
  });

  it.each([
    [0.999, '14.4 * 0.001'],
    [0.9995, '14.4 * 0.0005'],
    [0.999999, '14.4 * 0.000001'],
    [0.9, '14.4 * 0.1'],
  ])('writes limits at %f without float noise', (target, limit) => {
    const { text } = rulesOf(slo([objective(counters, { target })]));
    expect(text).toContain(`(${limit})`);
    expect(text).not.toMatch(/\d(0|9){6,}\d/);
  });

  it.each([
    ['30d', ['14.4', '6', '3', '1']],
    ['28d', ['13.44', '5.6', '2.8', '0.933333333333']],
    ['7d', ['3.36', '1.4']],
    ['1d', []],
  ])('has the pairs of a window of %s', (duration, factors) => {
    const { rules } = rulesOf(
      slo([objective(counters)], { window: { duration, isRolling: true } }),
    );
    const found = rules
      .filter(({ alert }) => alert?.includes('Burn'))
      .map(({ expr }) => /\(([\d.]+) \*/.exec(expr)?.[1]);
    expect(found).toEqual(factors);
  });

  it('tells who and what in each alert, and where to read on', () => {
    const { rules } = rulesOf(
      slo([objective(counters)], {
        tier: '1',
        region: 'eu-central',
        runbookUrl: 'https://runbooks.example.com/slo',
        alertPolicies: [
          policy({ alertAfter: '5m' }),
          policy(
            {},
            { name: 'own', runbookUrl: 'https://runbooks.example.com/own' },
          ),
        ],
      }),
      { baseUrl: 'https://portal.example.com/' },
    );
    const alerts = rules.filter(({ alert }) => alert);
    expect(alerts).toHaveLength(8);
    for (const { labels, annotations } of alerts) {
      expect(labels).toMatchObject({
        entity_ref: 'component:default/checkout',
        owner: 'group:default/payments',
        severity: expect.stringMatching(/^(page|ticket)$/),
        region: 'eu-central',
        tier: '1',
      });
      expect(annotations).toMatchObject({
        summary: expect.stringContaining('Checkout answers: '),
        description: expect.any(String),
        runbook_url: expect.stringMatching(/\/(slo|own)$/),
        slo_url:
          'https://portal.example.com/catalog/default/component/checkout/slos',
      });
    }
    expect(alerts[4]).toMatchObject({ for: '5m' });
    expect(alerts[5]?.annotations.runbook_url).toBe(
      'https://runbooks.example.com/own',
    );
  });

  it('pages for missing data where that is bad', () => {
    const severity = (missingDataIsBad: boolean) =>
      rulesOf(slo([objective(counters)], { missingDataIsBad })).named(
        'CheckoutAnswersMetricAbsent',
      )?.labels.severity;
    expect([severity(false), severity(true)]).toEqual(['ticket', 'page']);
  });

  it.each<[string, Partial<SloDefinition>, GenerateRulesOptions]>([
    ['the SLO', { runbookUrl: 'https://docs.example.com/a.md#' }, {}],
    ['the options', {}, { runbookUrl: 'https://docs.example.com/a.md' }],
    [
      'the options, with #',
      {},
      { runbookUrl: 'https://docs.example.com/a.md#' },
    ],
  ])(
    'links the section of each alert of the page that %s name',
    (_who, changes, options) => {
      const { rules } = rulesOf(slo([objective(counters)], changes), options);
      const alerts = rules.filter(({ alert }) => alert);
      expect(alerts.length).toBeGreaterThan(4);
      for (const { alert, annotations } of alerts) {
        expect(annotations.runbook_url).toBe(
          `https://docs.example.com/a.md#${alert?.toLowerCase()}`,
        );
      }
    },
  );

  it('keeps the page that an SLO names where the options name another', () => {
    const { named } = rulesOf(
      slo([objective(counters)], {
        runbookUrl: 'https://docs.example.com/own',
      }),
      { runbookUrl: 'https://docs.example.com/all' },
    );
    expect(named('CheckoutAnswersBurn1h')?.annotations.runbook_url).toBe(
      'https://docs.example.com/own',
    );
  });

  it('names alerts apart by more than upper and lower case, so that their anchors differ', () => {
    const alertsOf = (ref: string, parts: string[]) =>
      slo(
        parts.map(name => objective(counters, { name })),
        { ref, runbookUrl: 'https://docs.example.com/a.md#' },
      );
    const generated = generateRules([
      alertsOf('slo:default/ab', ['x', 'y']),
      alertsOf('slo:default/a-b', ['x', 'y']),
    ]);
    const text = 'rules' in generated ? generated.rules : '';
    const anchors = [...text.matchAll(/runbook_url: .*#(.*)/g)].map(m => m[1]);
    expect(anchors).toHaveLength(24);
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  it('pages nobody for an SLO that says so', () => {
    const { rules } = rulesOf(
      slo([objective(counters)], { neverPages: true, missingDataIsBad: true }),
    );
    const severities = rules.flatMap(({ alert, labels }) =>
      alert ? labels.severity : [],
    );
    expect(severities).toEqual(Array(6).fill('ticket'));
  });

  it('heeds what a policy wants to be told', () => {
    const alertsOf = (changes: object) =>
      rulesOf(
        slo([objective(counters)], { alertPolicies: [policy({}, changes)] }),
      )
        .rules.flatMap(({ alert }) => alert ?? [])
        .filter(name => name.includes('WakeUp'));
    expect(alertsOf({})).toEqual(['CheckoutAnswersWakeUp']);
    expect(alertsOf({ alertWhenBreaching: false })).toEqual([
      'CheckoutAnswersWakeUp',
    ]);
    expect(
      alertsOf({ alertWhenBreaching: false, alertWhenNoData: true }),
    ).toEqual(['CheckoutAnswersWakeUpNoData']);
  });

  it('leaves out and names the alerts that no slice fits into', () => {
    const { rules, text } = rulesOf(
      slo([objective(counters, { timeSliceWindow: '1h' })], {
        budgetingMethod: 'Timeslices',
      }),
    );
    expect(rules.flatMap(({ alert }) => alert ?? [])).toEqual([
      'CheckoutAnswersBurn1d',
      'CheckoutAnswersBurn3d',
      'CheckoutAnswersMetricAbsent',
      'CheckoutAnswersNothingRecorded',
    ]);
    expect(text).toContain(
      '# slo:default/checkout-answers: no alert Burn1h: its look-back of 5m is shorter than a slice of 1h',
    );
  });

  it('weighs the components of a composite', () => {
    const parts = [
      objective(counters, { name: 'a', target: 0.999 }),
      objective(counters, { name: 'b', target: 0.99, compositeWeight: 0.5 }),
    ];
    const { named } = rulesOf(slo(parts, { composite: true }));
    expect(named('slo:burn:rate1h')?.expr).toBe(
      [
        '1 * (sum(slo:sli_error:ratio_rate1h{slo="slo:default/checkout-answers",objective="a"}) or 0 * sum(slo:sli_total:rate5m{slo="slo:default/checkout-answers",objective="a"})) / 0.001',
        '0.5 * (sum(slo:sli_error:ratio_rate1h{slo="slo:default/checkout-answers",objective="b"}) or 0 * sum(slo:sli_total:rate5m{slo="slo:default/checkout-answers",objective="b"})) / 0.01',
      ].join(' + '),
    );
  });

  it.each([
    ['pushed samples', query('x', 'callboard-push'), 'not-prometheus'],
    ['another source', query('x', 'Datadog'), 'not-prometheus'],
    [
      'no query',
      { sourceType: 'Prometheus', spec: { q: 'x' } },
      'query-missing',
    ],
    ['broken PromQL', query('sum(x'), 'unparsable-query'],
    ['an escape of nothing', query('x{a="\\UFFFFFFFF"}'), 'unparsable-query'],
    ['a recorded rate', query('job:x:rate5m'), 'not-a-counter'],
    ['a number', query('(1 + 2)'), 'not-a-vector'],
    ['a range', query('x[5m]'), 'not-a-vector'],
    ['an anchored range', query('x[5m] anchored'), 'not-a-vector'],
    ['a text', query('"x"'), 'not-a-vector'],
    ['a rate called a counter', query('sum(rate(x[5m]))'), 'not-a-counter'],
    ['a difference of counters', query('x - y'), 'not-a-counter'],
    ['a greatest counter', query('max(x)'), 'not-a-counter'],
  ])('refuses %s by path and code', (_what, total, code) => {
    const one = objective({
      kind: 'ratio',
      counter: true,
      good: query('x'),
      total,
    });
    expect(problemsOf(slo([objective(counters), one]))).toEqual([
      `slo:default/checkout-answers spec.objectives[1] ${code}`,
    ]);
  });

  it.each(['prometheus', 'MIMIR', 'Thanos', 'cortex'])('speaks to %s', type => {
    const total = query('x_total', type);
    const one = objective({ kind: 'ratio', counter: true, bad: total, total });
    expect(problemsOf(slo([one]))).toEqual([]);
  });

  it('reads a query where the sources do', () => {
    const total = { sourceType: 'Prometheus', spec: { promql: ' x_total ' } };
    const one = objective({ kind: 'ratio', counter: true, bad: total, total });
    expect(rulesOf(slo([one])).named('slo:sli_total:rate5m')?.expr).toBe(
      'sum(rate(x_total[5m]))',
    );
  });

  it('refuses what cannot be judged', () => {
    const timeslices = { budgetingMethod: 'Timeslices' } as const;
    const at = (path: string) => `slo:default/checkout-answers ${path}`;
    expect(problemsOf(slo([]))).toEqual([at('spec.objectives no-objectives')]);
    expect(
      problemsOf(slo([{ ...objective(counters), indicator: undefined }])),
    ).toEqual([at('spec.objectives[0] indicator-missing')]);
    expect(
      problemsOf(slo([objective(indicators.threshold, { op: undefined })])),
    ).toEqual([at('spec.objectives[0] threshold-missing')]);
    expect(
      problemsOf(
        slo([objective(counters, { timeSliceWindow: '0m' })], timeslices),
      ),
    ).toEqual([at('spec.objectives[0].timeSliceWindow slice-missing')]);
    const parts = (changes: object) => [
      objective(counters, { name: 'a' }),
      objective(counters, { name: 'b', ...changes }),
    ];
    const composite = { ...timeslices, composite: true };
    expect(problemsOf(slo(parts({ target: 0.9 }), composite))).toEqual([
      at('spec.objectives composite-targets-differ'),
    ]);
    expect(
      problemsOf(slo(parts({ timeSliceWindow: '10m' }), composite)),
    ).toEqual([at('spec.objectives composite-slices-differ')]);
    const twice = slo([objective(counters)]);
    expect(problemsOf(twice, twice)).toEqual([
      at('metadata.name duplicate-slo'),
    ]);
  });

  it('says what its tests leave unproved', () => {
    const same = query('x_total');
    const never = objective({
      kind: 'ratio',
      counter: true,
      bad: same,
      total: same,
    });
    expect(rulesOf(slo([never])).tests).toMatch(
      /^# slo:default\/checkout-answers: no tests of CheckoutAnswersBurn1h.*no series can be made up/m,
    );
    const always = objective({
      kind: 'threshold',
      metric: query('x or vector(0)'),
    });
    expect(rulesOf(slo([{ ...always, op: 'lt', value: 1 }])).tests).toContain(
      'absence is not tested (0)',
    );
  });
});
