import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import {
  AlertPolicySpec,
  OpenSloDocument,
  OpenSloMetricSource,
  SliSpec,
  SloSpec,
} from './documents';
import { OpenSloIssue } from './issues';
import { OpenSloKind } from './versions';

/** That a document names another one. @public */
export interface OpenSloReference {
  /** Where it does, in the words of its version, for example `spec.indicatorRef` or `spec.sliRef`. */
  path: string;
  kind: OpenSloKind;
  name: string;
  /** True for a data source whose metric gives its type itself: a source may know the name from its configuration. */
  optional: boolean;
}

/** What the versions call the same thing, as far as paths need it. */
export interface Words {
  indicator: string;
  indicatorRef: string;
  /** From a metric to the name of its data source. */
  dataSource: string;
  service: string;
}

/** The words of a document's version. */
export function wordsOf(apiVersion: string | undefined): Words {
  return apiVersion === 'openslo.com/v2alpha'
    ? {
        indicator: 'sli',
        indicatorRef: 'sliRef',
        dataSource: 'dataSourceRef',
        service: 'serviceRef',
      }
    : {
        indicator: 'indicator',
        indicatorRef: 'indicatorRef',
        dataSource: 'metricSource.metricSourceRef',
        service: 'service',
      };
}

/**
 * Every document that a document names, in the order of the text, whether or not it exists. `spec.service` is not
 * among them: it names an entity of the catalog.
 * @public
 */
export function openSloReferences(
  document: OpenSloDocument,
): OpenSloReference[] {
  const words = wordsOf(document.apiVersion);
  switch (document.kind) {
    case 'SLO':
      return ofSlo(document.spec, words);
    case 'SLI':
      return ofSli(document.spec, 'spec', words);
    case 'AlertPolicy':
      return ofAlertPolicy(document.spec, 'spec');
    default:
      return [];
  }
}

/** That a reference leads nowhere: an error, or a lint where it can be done without. @public */
export function danglingReference(
  reference: OpenSloReference,
  namespace: string,
): OpenSloIssue {
  const { path, kind, name, optional } = reference;
  return {
    document: 0,
    path,
    code: 'dangling-reference',
    message: expectedFound(
      `the name of a ${kind} of the namespace ${namespace}`,
      name,
    ),
    severity: optional ? 'lint' : 'error',
  };
}

function ofSlo(spec: SloSpec, words: Words): OpenSloReference[] {
  const places = [
    { path: 'spec', from: spec },
    ...spec.objectives.map((from, index) => ({
      path: `spec.objectives[${index}]`,
      from,
    })),
  ];
  return [
    ...places.flatMap(({ path, from }) => [
      ...named('SLI', from.indicatorRef, `${path}.${words.indicatorRef}`),
      ...(from.indicator
        ? ofSli(from.indicator.spec, `${path}.${words.indicator}.spec`, words)
        : []),
    ]),
    ...spec.alertPolicies.flatMap((policy, index) => {
      const path = `spec.alertPolicies[${index}]`;
      return [
        ...named(
          'AlertPolicy',
          policy.alertPolicyRef,
          `${path}.alertPolicyRef`,
        ),
        ...(policy.spec ? ofAlertPolicy(policy.spec, `${path}.spec`) : []),
      ];
    }),
  ];
}

/** The metrics of an SLI with their paths. */
export function metricsOf(
  spec: SliSpec,
  path: string,
): Array<{ path: string; metric: OpenSloMetricSource }> {
  const { thresholdMetric, ratioMetric = { counter: false } } = spec;
  return [
    { path: `${path}.thresholdMetric`, metric: thresholdMetric },
    { path: `${path}.ratioMetric.good`, metric: ratioMetric.good },
    { path: `${path}.ratioMetric.bad`, metric: ratioMetric.bad },
    { path: `${path}.ratioMetric.total`, metric: ratioMetric.total },
    { path: `${path}.ratioMetric.raw`, metric: ratioMetric.raw },
  ].flatMap(({ metric, ...rest }) => (metric ? [{ ...rest, metric }] : []));
}

function ofSli(spec: SliSpec, path: string, words: Words): OpenSloReference[] {
  return metricsOf(spec, path).flatMap(({ metric, path: at }) =>
    named(
      'DataSource',
      metric.metricSourceRef,
      `${at}.${words.dataSource}`,
      metric.type !== undefined,
    ),
  );
}

function ofAlertPolicy(
  spec: AlertPolicySpec,
  path: string,
): OpenSloReference[] {
  return [
    ...spec.conditions.flatMap(({ conditionRef }, index) =>
      named(
        'AlertCondition',
        conditionRef,
        `${path}.conditions[${index}].conditionRef`,
      ),
    ),
    ...spec.notificationTargets.flatMap(({ targetRef }, index) =>
      named(
        'AlertNotificationTarget',
        targetRef,
        `${path}.notificationTargets[${index}].targetRef`,
      ),
    ),
  ];
}

function named(
  kind: OpenSloKind,
  name: string | undefined,
  path: string,
  optional: boolean = false,
): OpenSloReference[] {
  return name === undefined ? [] : [{ kind, name, path, optional }];
}
