/**
 * The normalised model of an SLO: what is left of an OpenSLO document of any version once its references are resolved.
 * The engine, the sources and the screens know only this model, never the documents.
 */

/** One query of an indicator, with the data source it is sent to. @public */
export interface MetricQuery {
  /** The data source's `type` as written, for example `Prometheus`; compared without regard to case. */
  sourceType: string;
  /** Entity ref of the DataSource document, where the query names one. */
  dataSourceRef?: string;
  /** `connectionDetails` of the DataSource document, or of the inline `dataSourceSpec`. */
  connection?: Record<string, unknown>;
  /** `metricSource.spec` as written, for example `{query: 'sum(…)'}`. At least one key. */
  spec: Record<string, unknown>;
}

/** Good (or bad) events over all events, or a ratio that the source computes itself. @public */
export interface RatioIndicator {
  kind: 'ratio';
  /** True when the queries are growing counters, which are turned into deltas per series. */
  counter: boolean;
  good?: MetricQuery;
  bad?: MetricQuery;
  total?: MetricQuery;
  raw?: MetricQuery;
  rawType?: 'success' | 'failure';
}

/** A measured value compared with the objective's `op` and `value`. @public */
export interface ThresholdIndicator {
  kind: 'threshold';
  metric: MetricQuery;
}

/** What is measured. @public */
export type Indicator = RatioIndicator | ThresholdIndicator;

/** `Occurrences` counts events; the others judge equal slices of time. @public */
export type BudgetingMethod = 'Occurrences' | 'Timeslices' | 'RatioTimeslices';

/** The comparison of a threshold objective. @public */
export type ThresholdOperator = 'lt' | 'lte' | 'gt' | 'gte';

/** The period a budget is for. @public */
export interface TimeWindow {
  /** OpenSLO shorthand, for example `30d`. */
  duration: string;
  isRolling: boolean;
  /** Given if and only if the window is not rolling. */
  calendar?: { startTime: string; timeZone: string };
}

/** One promise of an SLO. @public */
export interface ObjectiveDefinition {
  /** `displayName`, else the position in the list, `"0"` for the first. */
  name: string;
  /** Ratio 0..1 (1 excluded): the share of events or slices that must be good. */
  target: number;
  op?: ThresholdOperator;
  value?: number;
  /** Ratio 0..1, for the timeslice methods. */
  timeSliceTarget?: number;
  /** OpenSLO shorthand, for the timeslice methods. */
  timeSliceWindow?: string;
  /** Greater than 0; 1 where the document is silent. */
  compositeWeight: number;
  /** Absent when the reference could not be resolved; an issue of the definition says so. */
  indicator?: Indicator;
}

/** When people are told about a burning budget; one AlertPolicy document with its condition. @public */
export interface AlertPolicyDefinition {
  /** Name of the policy document, or of the inline policy. */
  name: string;
  title?: string;
  description?: string;
  alertWhenNoData: boolean;
  alertWhenBreaching: boolean;
  alertWhenResolved: boolean;
  condition: {
    name: string;
    description?: string;
    /** As written, for example `page`. */
    severity: string;
    op: ThresholdOperator;
    /** A burn rate. */
    threshold: number;
    /** OpenSLO shorthand. */
    lookbackWindow: string;
    /** OpenSLO shorthand. */
    alertAfter?: string;
  };
  targets: { name: string; target: string; description?: string }[];
  /** Annotation `runbook_url` or `backstage.io/runbook-url` of the policy or its condition. */
  runbookUrl?: string;
}

/** An SLO with everything it refers to. @public */
export interface SloDefinition {
  /** Entity ref of the SLO itself, `slo:default/checkout-availability`. */
  ref: string;
  /** Entity ref of the service it belongs to; absent when `spec.service` names nothing in the catalog. */
  entityRef?: string;
  /** Entity ref of the service's owner. */
  ownerRef?: string;
  title: string;
  description?: string;
  /** Label `callboard.dev/tier` of the SLO, else of its service. */
  tier?: string;
  budgetingMethod: BudgetingMethod;
  window: TimeWindow;
  objectives: ObjectiveDefinition[];
  /** True when the SLO carries one indicator per objective. */
  composite: boolean;
  /** The annotation `callboard.dev/missing-data: bad`. */
  missingDataIsBad: boolean;
  /** The annotation `callboard.dev/alerts: ticket`: the default pairs open tickets instead of paging. */
  neverPages?: boolean;
  /** Alert policies that could be resolved. */
  alertPolicies?: AlertPolicyDefinition[];
  /**
   * Annotation `backstage.io/runbook-url` (or `runbook_url`) of the SLO, else of its service. One that ends with `#` has
   * a section per alert.
   */
  runbookUrl?: string;
  /** Label `callboard.dev/region`. SLOs of one service with the same title differ in region only. */
  region?: string;
}
