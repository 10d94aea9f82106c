import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  ANNOTATION_ALERTS,
  ANNOTATION_RUNBOOK_URL,
  LABEL_TIER,
} from '@callboard/backstage-plugin-callboard-common';
import { sloName } from './names';
import { IndicatorQueries } from './queries';
import { ReadIndicator } from './readIndicator';
import { SloRequest } from './readRequest';
import type { SloDocument } from './sloDocuments';
import { targetOf } from './terms';
import { descriptionOf, titleOf } from './wording';

/** The document about one indicator. */
export function toDocument(
  request: SloRequest,
  { indicator, queries, slice }: ReadIndicator,
): SloDocument {
  const { service, promise, dataSource, runbookUrl } = request;
  const { namespace } = service;
  const name = sloName(service.name, indicator.name);
  const target = targetOf(indicator, request);
  const annotations = {
    ...(runbookUrl && { [ANNOTATION_RUNBOOK_URL]: runbookUrl }),
    ...(!promise.pages && { [ANNOTATION_ALERTS]: 'ticket' }),
  };
  return {
    ref: stringifyEntityRef({ kind: 'SLO', namespace, name }),
    name,
    document: {
      apiVersion: 'openslo/v1',
      kind: 'SLO',
      metadata: {
        name,
        ...(namespace !== 'default' && { namespace }),
        displayName: titleOf(service.name, indicator),
        labels: { [LABEL_TIER]: promise.tier },
        ...(Object.keys(annotations).length > 0 && { annotations }),
      },
      spec: {
        description: descriptionOf(indicator, target, promise),
        service: stringifyEntityRef(service),
        budgetingMethod: slice ? 'Timeslices' : 'Occurrences',
        timeWindow: [{ duration: promise.window, isRolling: true }],
        indicator: { metadata: { name }, spec: toSli(queries, dataSource) },
        objectives: [
          {
            displayName: indicator.name,
            ...(indicator.kind === 'threshold' && {
              op: indicator.op,
              value: indicator.value,
            }),
            target,
            // A slice is good when the value held throughout.
            ...(slice && { timeSliceTarget: 1, timeSliceWindow: slice }),
          },
        ],
      },
    },
  };
}

function toSli(queries: IndicatorQueries, dataSource: string | undefined) {
  const metric = (query: string) => ({
    metricSource: {
      ...(dataSource && { metricSourceRef: dataSource }),
      type: 'Prometheus',
      spec: { query },
    },
  });
  if ('threshold' in queries) {
    return { thresholdMetric: metric(queries.threshold) };
  }
  return {
    ratioMetric: {
      counter: true,
      ...('good' in queries
        ? { good: metric(queries.good) }
        : { bad: metric(queries.bad) }),
      total: metric(queries.total),
    },
  };
}
