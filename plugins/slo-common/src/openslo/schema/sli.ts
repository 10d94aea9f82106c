import {
  crossCheck,
  exactlyOne,
  isGiven,
  optional,
} from '@callboard/backstage-plugin-callboard-common';
import { z } from 'zod';
import { OpenSloMetricSource, SliSpec } from '../documents';
import { dataSourceSpec } from './dataSource';
import { anyMap, description, dnsLabel } from './rules';

const filledMap = anyMap.refine(map => Object.keys(map).length > 0, {
  params: { code: 'required', expected: 'at least one key' },
});

/** An empty reference counts as none, as in OpenSLO's Go SDK. */
const emptyOrName = z.preprocess(
  value => (value === '' ? undefined : value),
  optional(dnsLabel),
);

/** A query in the words of `openslo/v1`. */
export const metricV1 = z
  .strictObject({
    metricSource: z.strictObject({
      metricSourceRef: emptyOrName,
      type: optional(z.string()),
      spec: filledMap,
    }),
  })
  .transform(
    (metric): OpenSloMetricSource => ({
      ...metric.metricSource,
      type: metric.metricSource.type || undefined,
    }),
  );

/** A query in the words of `openslo.com/v2alpha`. */
export const metricV2alpha = crossCheck(
  z.strictObject({
    dataSourceRef: emptyOrName,
    dataSourceSpec: optional(dataSourceSpec),
    spec: optional(anyMap),
  }),
  (metric, report) =>
    exactlyOne(
      { ...metric, dataSourceRef: metric.dataSourceRef || undefined },
      ['dataSourceRef', 'dataSourceSpec'],
      report,
    ),
).transform(
  (metric): OpenSloMetricSource => ({
    metricSourceRef: metric.dataSourceRef,
    type: metric.dataSourceSpec?.type,
    connectionDetails: metric.dataSourceSpec?.connectionDetails,
    spec: metric.spec ?? {},
  }),
);

function ratioMetric(metric: z.ZodType<OpenSloMetricSource>) {
  const fields = z.strictObject({
    counter: z
      .boolean()
      .nullish()
      .transform(value => value ?? false),
    good: optional(metric),
    bad: optional(metric),
    total: optional(metric),
    raw: optional(metric),
    rawType: optional(z.enum(['success', 'failure'])),
  });
  return crossCheck(fields, (ratio, report) => {
    exactlyOne(ratio, ['total', 'raw'], report);
    if (isGiven(ratio.total)) {
      exactlyOne(ratio, ['good', 'bad'], report);
    }
    if (isGiven(ratio.raw)) {
      for (const key of ['good', 'bad'].filter(name => isGiven(ratio[name]))) {
        report({
          path: [key],
          input: ratio[key],
          params: {
            code: 'mutually-exclusive',
            expected: `no ${key} beside raw`,
          },
        });
      }
      if (!isGiven(ratio.rawType)) {
        report({
          path: ['rawType'],
          params: {
            code: 'required',
            expected: 'success or failure, because raw is given',
          },
        });
      }
    }
  });
}

/** Spec of an SLI: a threshold metric or a ratio metric. */
export function sliSpec(
  metric: z.ZodType<OpenSloMetricSource>,
): z.ZodType<SliSpec> {
  const fields = z.strictObject({
    description,
    thresholdMetric: optional(metric),
    ratioMetric: optional(ratioMetric(metric)),
  });
  return crossCheck(fields, (spec, report) =>
    exactlyOne(spec, ['thresholdMetric', 'ratioMetric'], report),
  );
}
