import { lintSlo } from '../lint';
import { generateRules } from '../rules';
import {
  definitionsOf,
  everyIndicator,
  indicatorOf,
  optionsWith,
} from './__testUtils__/options';
import { sloDocuments, SloDocumentsOptions } from './sloDocuments';
import { SloIndicator } from './SloIndicator';

function documentsOf(changes: Partial<SloDocumentsOptions> = {}) {
  const made = sloDocuments(optionsWith(changes));
  if ('problems' in made) {
    throw new Error(JSON.stringify(made.problems));
  }
  return made.slos;
}

const targetsOf = (changes: Partial<SloDocumentsOptions>) =>
  definitionsOf(optionsWith(changes)).map(
    ({ objectives: [objective] }) => objective?.target,
  );

describe('sloDocuments', () => {
  it('writes a document that says itself what it promises', () => {
    const [slo] = documentsOf({ dataSource: 'payments-prometheus' });
    expect(slo).toEqual({
      ref: 'slo:default/checkout-availability',
      name: 'checkout-availability',
      document: {
        apiVersion: 'openslo/v1',
        kind: 'SLO',
        metadata: {
          name: 'checkout-availability',
          displayName: 'checkout: requests succeed',
          labels: { 'callboard.dev/tier': '2' },
          annotations: {
            'backstage.io/runbook-url':
              'https://git.example.com/acme/checkout/blob/main/docs/runbooks/alerts.md#',
          },
        },
        spec: {
          description:
            'Promise: 99.95 % of all requests in any 28d are good. A request is bad when it was answered with an error, see the query called bad. The rest is the error budget: 0.05 % of requests may fail, as in 22 minutes a month of complete failure, or one of 2000. Alerts page when the budget burns so fast that it would be gone in days, and open a ticket when it would be gone in weeks (tier 2).',
          service: 'component:default/checkout',
          budgetingMethod: 'Occurrences',
          timeWindow: [{ duration: '28d', isRolling: true }],
          indicator: {
            metadata: { name: 'checkout-availability' },
            spec: {
              ratioMetric: {
                counter: true,
                bad: {
                  metricSource: {
                    metricSourceRef: 'payments-prometheus',
                    type: 'Prometheus',
                    spec: {
                      query:
                        'sum(http_requests_total{job="checkout",status=~"5.."})',
                    },
                  },
                },
                total: {
                  metricSource: {
                    metricSourceRef: 'payments-prometheus',
                    type: 'Prometheus',
                    spec: {
                      query: 'sum(http_requests_total{job="checkout"})',
                    },
                  },
                },
              },
            },
          },
          objectives: [{ displayName: 'availability', target: 0.9995 }],
        },
      },
    });
  });

  it.each(['1', '2', '3', '4'] as const)(
    'writes of tier %s what can be read, linted and turned into rules without a word',
    tier => {
      const definitions = definitionsOf(optionsWith({ tier }));
      expect(definitions).toHaveLength(4);
      for (const definition of definitions) {
        expect(definition).toMatchObject({ tier, composite: false });
      }
      // With 99.9 % of minutes, a single bad one is too much for an hour: nothing to do about it but a lower target.
      expect(
        definitions.flatMap(slo => lintSlo(slo)).map(({ code }) => code),
      ).toEqual(tier === '1' ? ['one-bad-event-fires'] : []);
      const files = generateRules(definitions);
      expect(files).toHaveProperty('rules');
      expect('rules' in files && files.tests).not.toContain('# slo:');
    },
  );

  it.each<[string, Partial<SloDocumentsOptions>, number[]]>([
    ['the tier', {}, [0.9995, 0.995, 0.99, 0.995]],
    ['another tier', { tier: '4' }, [0.995, 0.95, 0.99, 0.95]],
    [
      'the promised availability',
      { targetPercent: 99.93 },
      [0.9993, 0.995, 0.99, 0.995],
    ],
    [
      'the indicator',
      {
        targetPercent: 99.93,
        indicators: [{ ...indicatorOf.latency, target: 0.9 }],
      },
      [0.9],
    ],
  ])('takes targets of %s', (_whose, changes, targets) => {
    expect(targetsOf(changes)).toEqual(targets);
  });

  it('pages for tier 3, and nobody for tier 4', () => {
    const neverPages = (tier: '3' | '4') =>
      definitionsOf(optionsWith({ tier })).map(slo => slo.neverPages ?? false);
    expect(neverPages('3')).toEqual([false, false, false, false]);
    expect(neverPages('4')).toEqual([true, true, true, true]);
    expect(
      JSON.stringify(documentsOf({ tier: '4' }).map(slo => slo.document)),
    ).toContain('page nobody (tier 4)');
  });

  it('judges a threshold in slices', () => {
    const [definition] = definitionsOf(
      optionsWith({
        indicators: [{ ...indicatorOf.threshold, slice: '5m' }],
      }),
    );
    expect(definition).toMatchObject({
      title: 'checkout: lag below 1000',
      budgetingMethod: 'Timeslices',
      objectives: [
        { op: 'lt', value: 1000, timeSliceTarget: 1, timeSliceWindow: '5m' },
      ],
    });
  });

  it('finds a whole bound of a histogram however it is spelt', () => {
    const [slo] = documentsOf({
      indicators: [{ ...indicatorOf.latency, threshold: 1 }],
    });
    expect(JSON.stringify(slo)).toContain(
      JSON.stringify('le=~"1|1\\\\.0"').slice(1, -1),
    );
  });

  it('keeps names whole and apart, however long they are', () => {
    const long = 'a'.repeat(51);
    const names = [
      `${long}x`,
      `${long}y`,
      'My_Service.v2',
      'my-service-v2',
    ].map(service => documentsOf({ service })[0]?.name ?? '');
    expect(new Set(names).size).toBe(4);
    for (const name of names) {
      expect(name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
      expect(name).toMatch(/-availability$/);
    }
    expect(names[3]).toBe('my-service-v2-availability');
  });

  it('begins titles with the service, as much of it as there is room for', () => {
    const title = (service: string, changes: Partial<SloIndicator> = {}) =>
      definitionsOf(
        optionsWith({
          service,
          indicators: [
            { ...indicatorOf.availability, ...changes } as SloIndicator,
          ],
        }),
      )[0]?.title;
    expect(title('checkout', { title: 'Requests "answered" — ✓' })).toBe(
      'checkout: Requests "answered" — ✓',
    );
    expect(title('checkout', { title: 'All that checkout does' })).toBe(
      'All that checkout does',
    );
    expect(title('checkout', { title: 'x'.repeat(60) })).toBe('x'.repeat(60));
    const long = title('a'.repeat(60));
    expect(long).toMatch(/^a+…: requests succeed$/);
    expect(long).toHaveLength(63);
  });

  it('stays in the namespace of the service', () => {
    const [slo] = documentsOf({ service: 'component:pay/checkout' });
    expect(slo?.ref).toBe('slo:pay/checkout-availability');
    expect(slo?.document).toMatchObject({
      metadata: { namespace: 'pay' },
      spec: { service: 'component:pay/checkout' },
    });
  });

  describe('refuses, by path', () => {
    const { availability, latency, ratio, threshold } = indicatorOf;
    it.each<[string, string, Partial<SloDocumentsOptions>]>([
      ['service invalid-name', 'a name with spaces', { service: 'my service' }],
      ['service invalid-name', 'unicode', { service: 'bezahldienst-ü' }],
      ['service invalid-name', 'quotes', { service: 'a"b' }],
      ['service invalid-name', '64 characters', { service: 'a'.repeat(64) }],
      ['service invalid-name', 'nothing', { service: '' }],
      [
        'targetPercent out-of-range',
        'a target of 100 %',
        { targetPercent: 100 },
      ],
      ['targetPercent out-of-range', 'more', { targetPercent: 101 }],
      ['targetPercent out-of-range', 'none', { targetPercent: 0 }],
      ['targetPercent out-of-range', 'no number', { targetPercent: NaN }],
      ['dataSource invalid-name', 'a name that is none', { dataSource: 'a b' }],
      ['runbookUrl invalid-address', 'a path', { runbookUrl: 'docs/a.md' }],
      [
        'runbookUrl invalid-address',
        'a file',
        { runbookUrl: 'file:///etc/alerts.md' },
      ],
      ['indicators required', 'no indicator', { indicators: [] }],
    ])('%s: %s', (expected, _what, changes) => {
      expect(problemsOf(changes)).toEqual([expected]);
    });

    it.each<[string, string, SloIndicator]>([
      ['name invalid-name', 'a capital', { ...ratio, name: 'Jobs' }],
      ['name invalid-name', 'a long name', { ...ratio, name: 'j'.repeat(41) }],
      ['title too-long', 'a title', { ...ratio, title: 'x'.repeat(64) }],
      ['target out-of-range', 'a target of 1', { ...ratio, target: 1 }],
      ['target out-of-range', 'a percentage', { ...ratio, target: 99.9 }],
      ['metric invalid-metric', 'a query', { ...availability, metric: 'a{}' }],
      [
        'selector invalid-selector',
        'a word',
        { ...availability, selector: 'job' },
      ],
      [
        'selector invalid-selector',
        'another query',
        { ...availability, selector: 'job="a"} or vector(1) #' },
      ],
      [
        'selector invalid-selector',
        'a metric',
        { ...availability, selector: '__name__="a"' },
      ],
      [
        'selector invalid-pattern',
        'no regular expression',
        { ...latency, selector: 'job=~"a("' },
      ],
      [
        'errors invalid-pattern',
        'what only others read',
        { ...availability, errors: 'status=~"(?!2).*"' },
      ],
      ['errors required', 'no errors', { ...availability, errors: ' ' }],
      [
        'histogram invalid-metric',
        'a digit first',
        { ...latency, histogram: '1a' },
      ],
      ['threshold out-of-range', 'no bound', { ...latency, threshold: 0 }],
      [
        'total unparsable-query',
        'half a query',
        { ...ratio, total: 'sum(jobs_total' },
      ],
      [
        'total not-a-counter',
        'a rate',
        { ...ratio, total: 'sum(rate(jobs_total[5m]))' },
      ],
      ['bad query-missing', 'an empty query', { ...ratio, bad: '' }],
      [
        'query unparsable-query',
        'quotes left open',
        { ...threshold, query: 'lag{topic="a}' },
      ],
      ['query not-a-vector', 'a range', { ...threshold, query: 'lag[5m]' }],
      ['query no-metric', 'a constant', { ...threshold, query: 'vector(1)' }],
      ['value out-of-range', 'infinity', { ...threshold, value: Infinity }],
      ['slice invalid-duration', 'no slice', { ...threshold, slice: '90s' }],
      ['slice out-of-range', 'an hour', { ...threshold, slice: '1h' }],
    ])('indicators[1].%s: %s', (expected, _what, wrong) => {
      const indicators = [{ ...availability, name: 'first' }, wrong];
      expect(problemsOf({ indicators })).toEqual([`indicators[1].${expected}`]);
    });

    it('neither or both of good and bad', () => {
      const { bad: _bad, ...neither } = ratio;
      expect(
        problemsOf({
          indicators: [neither, { ...ratio, name: 'both', good: 'a_total' }],
        }),
      ).toEqual([
        'indicators[0] mutually-exclusive',
        'indicators[1] mutually-exclusive',
      ]);
    });

    it('two indicators of one name, and everything at once', () => {
      expect(
        problemsOf({
          service: 'a b',
          targetPercent: 100,
          indicators: [
            ...everyIndicator,
            latency,
            { ...threshold, name: 'b', query: ')' },
          ],
        }),
      ).toEqual([
        'service invalid-name',
        'targetPercent out-of-range',
        'indicators[4].name duplicate-name',
        'indicators[5].query unparsable-query',
      ]);
    });
  });
});

function problemsOf(changes: Partial<SloDocumentsOptions>): string[] {
  const made = sloDocuments(optionsWith(changes));
  return 'problems' in made
    ? made.problems.map(({ path, code }) => `${path} ${code}`)
    : [];
}
