import { stringifyEntityRef } from '@backstage/catalog-model';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { Indicator, MetricQuery } from '../../model/definition';
import { OpenSloDocument, OpenSloMetricSource, SliSpec } from '../documents';
import { Words } from '../references';
import { DocumentLookup, Finding } from './lookup';

/** An SLI and where it is written. */
export interface SliAt {
  spec: SliSpec;
  /** Where the SLO says so; every finding starts with it. */
  path: string;
  /** True when the SLI is another document, whose own paths mean nothing on the SLO. */
  referenced: boolean;
  words: Words;
  namespace: string;
}

/** The model's indicator for an SLI's; undefined, with a finding, where it cannot be asked for. */
export function toIndicator(
  sli: SliAt,
  lookup: DocumentLookup,
  report: (finding: Finding) => void,
): Indicator | undefined {
  const { thresholdMetric, ratioMetric } = sli.spec;
  let complete = true;
  const query = (name: string, metric: OpenSloMetricSource | undefined) => {
    const asked = metric && toQuery(sli, name, metric, lookup, report);
    complete &&= !metric || asked !== undefined;
    return asked;
  };
  if (thresholdMetric) {
    const metric = query('thresholdMetric', thresholdMetric);
    return metric && { kind: 'threshold', metric };
  }
  if (!ratioMetric) {
    return undefined;
  }
  const indicator: Indicator = {
    kind: 'ratio',
    counter: ratioMetric.counter,
    good: query('ratioMetric.good', ratioMetric.good),
    bad: query('ratioMetric.bad', ratioMetric.bad),
    total: query('ratioMetric.total', ratioMetric.total),
    raw: query('ratioMetric.raw', ratioMetric.raw),
    rawType: ratioMetric.raw && ratioMetric.rawType,
  };
  return complete ? indicator : undefined;
}

function toQuery(
  sli: SliAt,
  name: string,
  metric: OpenSloMetricSource,
  lookup: DocumentLookup,
  report: (finding: Finding) => void,
): MetricQuery | undefined {
  const { metricSourceRef, connectionDetails, spec } = metric;
  const at = `${name}.${sli.words.dataSource}`;
  const place = sli.referenced
    ? { path: sli.path, where: `its spec.${at} ` }
    : { path: `${sli.path}.${at}`, where: '' };
  const found =
    metricSourceRef === undefined
      ? undefined
      : lookup('DataSource', metricSourceRef);
  const source =
    found?.document?.kind === 'DataSource' ? found.document.spec : undefined;
  const sourceType = metric.type ?? source?.type;
  if (metricSourceRef !== undefined && !source) {
    report({
      path: place.path,
      code: found ? 'invalid-reference' : 'dangling-reference',
      message: `expected ${place.where}a ${
        found ? 'valid ' : ''
      }DataSource in the namespace ${sli.namespace}, found ${JSON.stringify(
        metricSourceRef,
      )}`,
      // With a type, a source that knows the name from its configuration can still answer.
      severity: sourceType ? 'lint' : 'error',
    });
  }
  if (!sourceType) {
    if (metricSourceRef === undefined) {
      report({
        path: place.path,
        code: 'source-type-missing',
        message: `expected ${place.where}a type or the name of a DataSource, found nothing`,
        severity: 'lint',
      });
    }
    return undefined;
  }
  return {
    sourceType,
    dataSourceRef:
      metricSourceRef === undefined
        ? undefined
        : stringifyEntityRef({
            kind: 'DataSource',
            namespace: sli.namespace,
            name: metricSourceRef,
          }),
    connection: toConnection(connectionDetails ?? source?.connectionDetails),
    spec,
  };
}

/** OpenSLO's text makes connection details a map, its examples a list of maps: both become one map. */
function toConnection(details: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(details)) {
    return Object.assign({}, ...details.filter(isMap));
  }
  return isMap(details) ? details : undefined;
}

/** The SLI of a document that was looked up, if it is one and valid. */
export function sliOf(
  document: OpenSloDocument | undefined,
): SliSpec | undefined {
  return document?.kind === 'SLI' ? document.spec : undefined;
}
