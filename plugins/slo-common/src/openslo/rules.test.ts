import { change, Raw, REMOVED, v1, v2alpha } from './__fixtures__/documents';
import { OpenSloIssue } from './issues';
import { validateOpenSloDocument } from './validate';

function errorsOf(document: Raw): string[] {
  const { issues, document: read } = validateOpenSloDocument(document, 3);
  const errors = issues.filter(issue => issue.severity === 'error');
  expect(read === undefined).toBe(errors.length > 0);
  expect(issues.every(issue => issue.document === 3)).toBe(true);
  return errors.map(({ path, code }: OpenSloIssue) => `${code} ${path}`);
}

const long = (length: number) => 'x'.repeat(length);
const metric = { metricSource: { type: 'Prometheus', spec: { query: 'x' } } };
const inlineThreshold = {
  metadata: { name: 'lag' },
  spec: { thresholdMetric: metric },
};
const calendar = {
  startTime: '2026-01-01 00:00:00',
  timeZone: 'Europe/Berlin',
};
const slo = 'spec.objectives[0]';

describe('documents that keep every rule', () => {
  const cases: [string, Raw | undefined, Record<string, unknown>][] = [
    ...Object.entries(v1).map(
      ([name, raw]) => [`v1 ${name}`, raw, {}] as [string, Raw, {}],
    ),
    ...Object.entries(v2alpha).map(
      ([name, raw]) => [`v2alpha ${name}`, raw, {}] as [string, Raw, {}],
    ),
    ['a name of 63', v1.slo, { 'metadata.name': long(63) }],
    [
      'a display name of 63',
      v1.slo,
      { 'metadata.displayName': '✓'.repeat(63) },
    ],
    [
      'astral characters count once',
      v1.slo,
      { 'metadata.displayName': '🎭'.repeat(63) },
    ],
    ['a description of 1050', v1.slo, { 'spec.description': long(1050) }],
    [
      'one label and a list',
      v1.slo,
      { 'metadata.labels': { env: 'prod', team: ['a', 'b'] } },
    ],
    [
      'a prefixed label key',
      v1.slo,
      { 'metadata.labels': { 'callboard.dev/tier': '1' } },
    ],
    [
      'keys of the catalog',
      v1.slo,
      { 'metadata.namespace': 'pay', 'metadata.tags': ['x'] },
    ],
    [
      'null for missing',
      v1.slo,
      { 'spec.indicatorRef': null, 'spec.alertPolicies': null },
    ],
    ['a target of 0', v1.slo, { [`${slo}.target`]: 0 }],
    [
      'a percentage',
      v1.slo,
      { [`${slo}.target`]: REMOVED, [`${slo}.targetPercent`]: 99.99 },
    ],
    ['no objectives', v1.slo, { 'spec.objectives': REMOVED }],
    ['a duration of 0d', v1.slo, { 'spec.timeWindow[0].duration': '0d' }],
    [
      'a calendar window',
      v1.slo,
      { 'spec.timeWindow': [{ duration: '1Q', isRolling: false, calendar }] },
    ],
    [
      'isRolling left out with a calendar',
      v1.slo,
      { 'spec.timeWindow': [{ duration: '1M', calendar }] },
    ],
    [
      'a single digit for the hour',
      v1.slo,
      {
        'spec.timeWindow': [
          {
            duration: '1M',
            calendar: { ...calendar, startTime: '2026-01-01 9:00:00' },
          },
        ],
      },
    ],
    [
      'timeslices',
      v1.slo,
      {
        'spec.budgetingMethod': 'Timeslices',
        [`${slo}.timeSliceTarget`]: 1,
        [`${slo}.timeSliceWindow`]: '5m',
      },
    ],
    [
      'ratio timeslices need no slice target',
      v1.slo,
      {
        'spec.budgetingMethod': 'RatioTimeslices',
        [`${slo}.timeSliceWindow`]: '5m',
      },
    ],
    ['a weight that nothing uses', v1.slo, { [`${slo}.compositeWeight`]: -1 }],
    [
      'op and value with a threshold',
      v1.slo,
      {
        'spec.indicator': inlineThreshold,
        [`${slo}.op`]: 'lte',
        [`${slo}.value`]: 0,
      },
    ],
    [
      'op beside a reference, whatever it is',
      v1.composite,
      { [`${slo}.op`]: 'lte' },
    ],
    [
      'an empty metricSourceRef',
      v1.sli,
      { 'spec.ratioMetric.good.metricSource.metricSourceRef': '' },
    ],
    [
      'an alert policy by name',
      v1.slo,
      { 'spec.alertPolicies': [{ alertPolicyRef: 'page' }] },
    ],
    [
      'an alert policy in place',
      v1.slo,
      {
        'spec.alertPolicies': [
          {
            kind: 'AlertPolicy',
            metadata: { name: 'page' },
            spec: v1.alertPolicy?.spec,
          },
        ],
      },
    ],
    [
      'a condition in place',
      v1.alertPolicy,
      {
        'spec.conditions': [
          {
            kind: 'AlertCondition',
            metadata: { name: 'c' },
            spec: v1.alertCondition?.spec,
          },
        ],
      },
    ],
    [
      'no alertAfter in v1',
      v1.alertCondition,
      { 'spec.condition.alertAfter': REMOVED },
    ],
    ['a service without spec', v1.service, { spec: REMOVED }],
    [
      'service in v2alpha',
      v2alpha.slo,
      { 'spec.serviceRef': REMOVED, 'spec.service': 'checkout' },
    ],
    [
      'a metric without spec in v2alpha',
      v2alpha.sli,
      { 'spec.ratioMetric.total.spec': REMOVED },
    ],
  ];
  it.each(cases)('%s', (_, raw, changes) => {
    expect(errorsOf(change(raw, changes))).toEqual([]);
  });
});

describe('broken rules, by code and path', () => {
  const cases: [string, Raw | undefined, Record<string, unknown>, string[]][] =
    [
      [
        'apiVersion missing',
        v1.slo,
        { apiVersion: REMOVED },
        ['required apiVersion'],
      ],
      [
        'apiVersion unknown',
        v1.slo,
        { apiVersion: 'openslo/v1alpha' },
        ['unknown-api-version apiVersion'],
      ],
      ['kind unknown', v1.slo, { kind: 'Slo' }, ['unknown-kind kind']],
      ['a key at the root', v1.slo, { extra: 1 }, ['unknown-key extra']],
      [
        'a typo in the spec',
        v1.slo,
        { 'spec.objectves': [] },
        ['unknown-key spec.objectves'],
      ],
      [
        'metadata missing',
        v1.slo,
        { metadata: REMOVED },
        ['required metadata'],
      ],
      [
        'name missing',
        v1.slo,
        { 'metadata.name': '' },
        ['required metadata.name'],
      ],
      [
        'name too long',
        v1.slo,
        { 'metadata.name': long(64) },
        ['invalid-name metadata.name'],
      ],
      [
        'name in capitals',
        v1.slo,
        { 'metadata.name': 'Checkout' },
        ['invalid-name metadata.name'],
      ],
      [
        'name with a dot',
        v1.slo,
        { 'metadata.name': 'a.b' },
        ['invalid-name metadata.name'],
      ],
      [
        'name not a text',
        v1.slo,
        { 'metadata.name': 7 },
        ['wrong-type metadata.name'],
      ],
      [
        'display name too long',
        v1.slo,
        { 'metadata.displayName': long(64) },
        ['too-long metadata.displayName'],
      ],
      [
        'description too long',
        v1.slo,
        { 'spec.description': long(1051) },
        ['too-long spec.description'],
      ],
      [
        'a number for a label',
        v1.slo,
        { 'metadata.labels': { tier: 1 } },
        ['wrong-type metadata.labels.tier'],
      ],
      [
        'an illegal label key',
        v1.slo,
        { 'metadata.labels': { '-a': 'x' } },
        ['invalid-key metadata.labels["-a"]'],
      ],
      [
        'a list for an annotation',
        v1.slo,
        { 'metadata.annotations': { a: ['x'] } },
        ['wrong-type metadata.annotations.a'],
      ],
      ['spec missing', v1.slo, { spec: REMOVED }, ['required spec']],
      [
        'service missing',
        v1.slo,
        { 'spec.service': '' },
        ['required spec.service'],
      ],
      [
        'method missing',
        v1.slo,
        { 'spec.budgetingMethod': REMOVED },
        ['required spec.budgetingMethod'],
      ],
      [
        'method unknown',
        v1.slo,
        { 'spec.budgetingMethod': 'occurrences' },
        ['not-one-of spec.budgetingMethod'],
      ],
      [
        'no indicator at all',
        v1.slo,
        { 'spec.indicator': REMOVED },
        ['required spec'],
      ],
      [
        'both indicators on the spec',
        v1.slo,
        { 'spec.indicatorRef': 'x' },
        ['mutually-exclusive spec'],
      ],
      [
        'an illegal reference',
        v1.composite,
        { [`${slo}.indicatorRef`]: 'Not A Name' },
        [`invalid-name ${slo}.indicatorRef`],
      ],
      [
        'indicators on spec and objectives',
        v1.composite,
        { 'spec.indicatorRef': 'x' },
        ['mutually-exclusive spec.indicatorRef'],
      ],
      [
        'only one objective has an indicator',
        v1.composite,
        { 'spec.objectives[1].indicatorRef': REMOVED },
        ['required spec.objectives[1]'],
      ],
      [
        'an objective with two indicators',
        v1.composite,
        { [`${slo}.indicator`]: inlineThreshold },
        [`mutually-exclusive ${slo}`],
      ],
      [
        'a weight of 0',
        v1.composite,
        { [`${slo}.compositeWeight`]: 0 },
        [`out-of-range ${slo}.compositeWeight`],
      ],
      [
        'no time window',
        v1.slo,
        { 'spec.timeWindow': REMOVED },
        ['required spec.timeWindow'],
      ],
      [
        'an empty list of windows',
        v1.slo,
        { 'spec.timeWindow': [] },
        ['wrong-length spec.timeWindow'],
      ],
      [
        'two time windows',
        v1.slo,
        {
          'spec.timeWindow': [
            { duration: '1d', isRolling: true },
            { duration: '2d', isRolling: true },
          ],
        },
        ['wrong-length spec.timeWindow'],
      ],
      [
        'no duration',
        v1.slo,
        { 'spec.timeWindow[0].duration': REMOVED },
        ['required spec.timeWindow[0].duration'],
      ],
      [
        'seconds',
        v1.slo,
        { 'spec.timeWindow[0].duration': '30s' },
        ['invalid-duration spec.timeWindow[0].duration'],
      ],
      [
        'a negative duration',
        v1.slo,
        { 'spec.timeWindow[0].duration': '-1d' },
        ['invalid-duration spec.timeWindow[0].duration'],
      ],
      [
        'a calendar with a rolling window',
        v1.slo,
        { 'spec.timeWindow[0].calendar': calendar },
        ['forbidden spec.timeWindow[0].calendar'],
      ],
      [
        'no calendar without rolling',
        v1.slo,
        { 'spec.timeWindow[0].isRolling': false },
        ['required spec.timeWindow[0].calendar'],
      ],
      [
        'isRolling as a text',
        v1.slo,
        { 'spec.timeWindow[0].isRolling': 'yes' },
        [
          'wrong-type spec.timeWindow[0].isRolling',
          'required spec.timeWindow[0].calendar',
        ],
      ],
      [
        'a start with a T',
        v1.slo,
        {
          'spec.timeWindow': [
            {
              duration: '1M',
              calendar: { ...calendar, startTime: '2026-01-01T00:00:00' },
            },
          ],
        },
        ['invalid-date-time spec.timeWindow[0].calendar.startTime'],
      ],
      [
        'a start on 30 February',
        v1.slo,
        {
          'spec.timeWindow': [
            {
              duration: '1M',
              calendar: { ...calendar, startTime: '2026-02-30 00:00:00' },
            },
          ],
        },
        ['invalid-date-time spec.timeWindow[0].calendar.startTime'],
      ],
      [
        'an unknown zone',
        v1.slo,
        {
          'spec.timeWindow': [
            {
              duration: '1M',
              calendar: { ...calendar, timeZone: 'Mars/Base' },
            },
          ],
        },
        ['invalid-time-zone spec.timeWindow[0].calendar.timeZone'],
      ],
      [
        'an offset as zone',
        v1.slo,
        {
          'spec.timeWindow': [
            { duration: '1M', calendar: { ...calendar, timeZone: '+02:00' } },
          ],
        },
        ['invalid-time-zone spec.timeWindow[0].calendar.timeZone'],
      ],
      [
        'a target of 1',
        v1.slo,
        { [`${slo}.target`]: 1 },
        [`out-of-range ${slo}.target`],
      ],
      [
        'a negative target',
        v1.slo,
        { [`${slo}.target`]: -0.1 },
        [`out-of-range ${slo}.target`],
      ],
      [
        'a target as text',
        v1.slo,
        { [`${slo}.target`]: '0.99' },
        [`wrong-type ${slo}.target`],
      ],
      [
        'a target that is not a number',
        v1.slo,
        { [`${slo}.target`]: NaN },
        [`wrong-type ${slo}.target`],
      ],
      [
        '100 percent',
        v1.slo,
        { [`${slo}.target`]: REMOVED, [`${slo}.targetPercent`]: 100 },
        [`out-of-range ${slo}.targetPercent`],
      ],
      [
        'both targets',
        v1.slo,
        { [`${slo}.targetPercent`]: 99 },
        [`mutually-exclusive ${slo}`],
      ],
      [
        'no target',
        v1.slo,
        { [`${slo}.target`]: REMOVED },
        [`required ${slo}`],
      ],
      [
        'timeslices without slices',
        v1.slo,
        { 'spec.budgetingMethod': 'Timeslices' },
        [`required ${slo}.timeSliceTarget`, `required ${slo}.timeSliceWindow`],
      ],
      [
        'a slice target of 0',
        v1.slo,
        {
          'spec.budgetingMethod': 'Timeslices',
          [`${slo}.timeSliceTarget`]: 0,
          [`${slo}.timeSliceWindow`]: '1m',
        },
        [`out-of-range ${slo}.timeSliceTarget`],
      ],
      [
        'a slice target above 1',
        v1.slo,
        {
          'spec.budgetingMethod': 'Timeslices',
          [`${slo}.timeSliceTarget`]: 1.1,
          [`${slo}.timeSliceWindow`]: '1m',
        },
        [`out-of-range ${slo}.timeSliceTarget`],
      ],
      [
        'ratio timeslices without a slice',
        v1.slo,
        { 'spec.budgetingMethod': 'RatioTimeslices' },
        [`required ${slo}.timeSliceWindow`],
      ],
      [
        'a threshold without op and value',
        v1.slo,
        { 'spec.indicator': inlineThreshold },
        [`required ${slo}.op`, `required ${slo}.value`],
      ],
      [
        'an unknown op',
        v1.slo,
        {
          'spec.indicator': inlineThreshold,
          [`${slo}.op`]: '<',
          [`${slo}.value`]: 1,
        },
        [`not-one-of ${slo}.op`],
      ],
      [
        'op and value with a ratio',
        v1.slo,
        { [`${slo}.op`]: 'lt', [`${slo}.value`]: 0 },
        [`forbidden ${slo}.op`, `forbidden ${slo}.value`],
      ],
      [
        'neither metric',
        v1.sli,
        { 'spec.ratioMetric': REMOVED },
        ['required spec'],
      ],
      [
        'both metrics',
        v1.sli,
        { 'spec.thresholdMetric': metric },
        ['mutually-exclusive spec'],
      ],
      [
        'good without total',
        v1.sli,
        { 'spec.ratioMetric.total': REMOVED },
        ['required spec.ratioMetric'],
      ],
      [
        'total without good or bad',
        v1.sli,
        { 'spec.ratioMetric.good': REMOVED },
        ['required spec.ratioMetric'],
      ],
      [
        'good and bad',
        v1.sli,
        { 'spec.ratioMetric.bad': metric },
        ['mutually-exclusive spec.ratioMetric'],
      ],
      [
        'raw and total',
        v1.rawSli,
        { 'spec.ratioMetric.total': metric },
        ['mutually-exclusive spec.ratioMetric', 'required spec.ratioMetric'],
      ],
      [
        'raw and bad',
        v1.rawSli,
        { 'spec.ratioMetric.bad': metric },
        ['mutually-exclusive spec.ratioMetric.bad'],
      ],
      [
        'raw without its type',
        v1.rawSli,
        { 'spec.ratioMetric.rawType': REMOVED },
        ['required spec.ratioMetric.rawType'],
      ],
      [
        'an unknown raw type',
        v1.rawSli,
        { 'spec.ratioMetric.rawType': 'ok' },
        ['not-one-of spec.ratioMetric.rawType'],
      ],
      [
        'a metric without source',
        v1.thresholdSli,
        { 'spec.thresholdMetric': {} },
        ['required spec.thresholdMetric.metricSource'],
      ],
      [
        'an empty query',
        v1.thresholdSli,
        { 'spec.thresholdMetric.metricSource.spec': {} },
        ['required spec.thresholdMetric.metricSource.spec'],
      ],
      [
        'a data source without type',
        v1.dataSource,
        { 'spec.type': '' },
        ['required spec.type'],
      ],
      [
        'a data source without connection',
        v1.dataSource,
        { 'spec.connectionDetails': null },
        ['required spec.connectionDetails'],
      ],
      [
        'a condition without severity',
        v1.alertCondition,
        { 'spec.severity': '' },
        ['required spec.severity'],
      ],
      [
        'a condition of another kind',
        v1.alertCondition,
        { 'spec.condition.kind': 'latency' },
        ['not-one-of spec.condition.kind'],
      ],
      [
        'a condition without anything',
        v1.alertCondition,
        { 'spec.condition': { kind: 'burnrate' } },
        [
          'required spec.condition.op',
          'required spec.condition.threshold',
          'required spec.condition.lookbackWindow',
        ],
      ],
      [
        'no condition',
        v1.alertPolicy,
        { 'spec.conditions': [] },
        ['wrong-length spec.conditions'],
      ],
      [
        'two conditions',
        v1.alertPolicy,
        { 'spec.conditions': [{ conditionRef: 'a' }, { conditionRef: 'b' }] },
        ['wrong-length spec.conditions'],
      ],
      [
        'no target',
        v1.alertPolicy,
        { 'spec.notificationTargets': [] },
        ['wrong-length spec.notificationTargets'],
      ],
      [
        'an empty condition',
        v1.alertPolicy,
        { 'spec.conditions': [{}] },
        ['required spec.conditions[0]'],
      ],
      [
        'a condition twice',
        v1.alertPolicy,
        {
          'spec.conditions': [
            {
              conditionRef: 'a',
              kind: 'AlertCondition',
              metadata: { name: 'a' },
              spec: v1.alertCondition?.spec,
            },
          ],
        },
        ['mutually-exclusive spec.conditions[0]'],
      ],
      [
        'half a target in place',
        v1.alertPolicy,
        {
          'spec.notificationTargets': [
            { kind: 'AlertNotificationTarget', spec: { target: 'x' } },
          ],
        },
        ['required spec.notificationTargets[0].metadata'],
      ],
      [
        'a target without target',
        v1.target,
        { 'spec.target': '' },
        ['required spec.target'],
      ],
      [
        'displayName in v2alpha',
        v2alpha.slo,
        { 'metadata.displayName': 'x' },
        ['unknown-key metadata.displayName'],
      ],
      [
        'a label list in v2alpha',
        v2alpha.slo,
        { 'metadata.labels.env': ['a', 'b'] },
        ['wrong-type metadata.labels.env'],
      ],
      [
        'a label with a space in v2alpha',
        v2alpha.slo,
        { 'metadata.labels.env': 'a b' },
        ['invalid-label-value metadata.labels.env'],
      ],
      [
        'months in v2alpha',
        v2alpha.slo,
        { 'spec.timeWindow[0].duration': '1M' },
        ['invalid-duration spec.timeWindow[0].duration'],
      ],
      [
        'no service in v2alpha',
        v2alpha.slo,
        { 'spec.serviceRef': REMOVED },
        ['required spec'],
      ],
      [
        'both services in v2alpha',
        v2alpha.slo,
        { 'spec.service': 'a' },
        ['mutually-exclusive spec'],
      ],
      [
        'indicatorRef in v2alpha',
        v2alpha.slo,
        { 'spec.indicatorRef': 'a' },
        ['unknown-key spec.indicatorRef'],
      ],
      [
        'both data sources in v2alpha',
        v2alpha.sli,
        { 'spec.ratioMetric.bad.dataSourceRef': 'a' },
        ['mutually-exclusive spec.ratioMetric.bad'],
      ],
      [
        'no data source in v2alpha',
        v2alpha.sli,
        { 'spec.ratioMetric.total.dataSourceRef': '' },
        ['required spec.ratioMetric.total'],
      ],
      [
        'no alertAfter in v2alpha',
        v2alpha.alertCondition,
        { 'spec.condition.alertAfter': REMOVED },
        ['required spec.condition.alertAfter'],
      ],
      [
        'several at once',
        v1.slo,
        {
          'metadata.name': 'A',
          [`${slo}.target`]: 'x',
          [`${slo}.targetPercent`]: 3,
          'spec.indicator': REMOVED,
        },
        [
          'invalid-name metadata.name',
          `wrong-type ${slo}.target`,
          'required spec',
          `mutually-exclusive ${slo}`,
        ],
      ],
    ];
  it.each(cases)('%s', (_, raw, changes, expected) => {
    expect(errorsOf(change(raw, changes)).sort()).toEqual([...expected].sort());
  });

  it('says what was expected and what was found', () => {
    const { issues } = validateOpenSloDocument(
      change(v1.slo, { [`${slo}.target`]: 1.5 }),
    );
    expect(issues[0]?.message).toBe('expected a number less than 1, found 1.5');
  });
});

describe('what cannot be evaluated is accepted with a lint', () => {
  it.each([
    [
      'no objectives',
      { 'spec.objectives': [] },
      'no-objectives spec.objectives',
    ],
    [
      '0d',
      { 'spec.timeWindow[0].duration': '0d' },
      'zero-duration spec.timeWindow[0].duration',
    ],
    [
      'a slice of 0m',
      {
        'spec.budgetingMethod': 'RatioTimeslices',
        [`${slo}.timeSliceWindow`]: '0m',
      },
      `zero-duration ${slo}.timeSliceWindow`,
    ],
    [
      'a slice longer than the window',
      {
        'spec.budgetingMethod': 'RatioTimeslices',
        [`${slo}.timeSliceWindow`]: '31d',
      },
      `slice-longer-than-window ${slo}.timeSliceWindow`,
    ],
  ])('%s', (_, changes, expected) => {
    const { document, issues } = validateOpenSloDocument(
      change(v1.slo, changes),
    );
    expect(document).toBeDefined();
    expect(issues.map(i => `${i.severity} ${i.code} ${i.path}`)).toEqual([
      `lint ${expected}`,
    ]);
  });
});
