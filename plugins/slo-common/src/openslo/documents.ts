import {
  BudgetingMethod,
  ThresholdOperator,
  TimeWindow,
} from '../model/definition';
import { OpenSloApiVersion, OpenSloKind } from './versions';

/**
 * OpenSLO documents as they are after reading: valid, and in the words of `openslo/v1` whatever version they were
 * written in (`sli` → `indicator`, `sliRef` → `indicatorRef`, `serviceRef` → `service`, `dataSourceRef` →
 * `metricSourceRef`).
 */

/** Metadata of a document. @public */
export interface OpenSloMetadata {
  name: string;
  /** The catalog's namespace; OpenSLO itself has none. */
  namespace?: string;
  displayName?: string;
  /** A single value is a list of one. */
  labels: Record<string, string[]>;
  annotations: Record<string, string>;
}

/** What a kind of document has in common with the others. @public */
export interface OpenSloObject<TKind extends OpenSloKind, TSpec> {
  apiVersion: OpenSloApiVersion;
  kind: TKind;
  metadata: OpenSloMetadata;
  spec: TSpec;
}

/** A document written inside another one. @public */
export interface OpenSloInline<TSpec> {
  metadata: OpenSloMetadata;
  spec: TSpec;
}

/** A query and where it goes. @public */
export interface OpenSloMetricSource {
  /** Name of a DataSource document. */
  metricSourceRef?: string;
  /** Kind of the data source; may be left to the DataSource document. */
  type?: string;
  /** Of an inline `dataSourceSpec` (v2alpha). */
  connectionDetails?: unknown;
  /** v2alpha may leave it out. */
  spec: Record<string, unknown>;
}

/** Spec of an SLI: exactly one of the two. @public */
export interface SliSpec {
  description?: string;
  thresholdMetric?: OpenSloMetricSource;
  ratioMetric?: {
    counter: boolean;
    good?: OpenSloMetricSource;
    bad?: OpenSloMetricSource;
    total?: OpenSloMetricSource;
    raw?: OpenSloMetricSource;
    rawType?: 'success' | 'failure';
  };
}

/** Objective of an SLO. @public */
export interface SloObjective {
  displayName?: string;
  /** Unchecked where the SLI is a reference. */
  op?: string;
  value?: number;
  /** Ratio 0..1; exactly one of the two is given. */
  target?: number;
  /** 0..100. */
  targetPercent?: number;
  timeSliceTarget?: number;
  timeSliceWindow?: string;
  indicator?: OpenSloInline<SliSpec>;
  indicatorRef?: string;
  compositeWeight?: number;
}

/** Spec of an SLO. @public */
export interface SloSpec {
  description?: string;
  service: string;
  indicator?: OpenSloInline<SliSpec>;
  indicatorRef?: string;
  budgetingMethod: BudgetingMethod;
  timeWindow: TimeWindow;
  objectives: SloObjective[];
  /** Each has either `alertPolicyRef` or the others. */
  alertPolicies: Array<
    { alertPolicyRef?: string } & Partial<OpenSloInline<AlertPolicySpec>>
  >;
}

/** Spec of an AlertPolicy. @public */
export interface AlertPolicySpec {
  description?: string;
  alertWhenNoData: boolean;
  alertWhenBreaching: boolean;
  alertWhenResolved: boolean;
  /** Exactly one, which has either `conditionRef` or the others. */
  conditions: Array<
    { conditionRef?: string } & Partial<OpenSloInline<AlertConditionSpec>>
  >;
  /** At least one; each has either `targetRef` or the others. */
  notificationTargets: Array<
    { targetRef?: string } & Partial<OpenSloInline<AlertNotificationTargetSpec>>
  >;
}

/** Spec of an AlertCondition. @public */
export interface AlertConditionSpec {
  description?: string;
  severity: string;
  condition: {
    kind: 'burnrate';
    op: ThresholdOperator;
    threshold: number;
    lookbackWindow: string;
    alertAfter?: string;
  };
}

/** Spec of an AlertNotificationTarget. @public */
export interface AlertNotificationTargetSpec {
  description?: string;
  target: string;
}

/** Spec of a DataSource. @public */
export interface DataSourceSpec {
  description?: string;
  type: string;
  /** As written; OpenSLO's own examples use a list of one-key maps. */
  connectionDetails: unknown;
}

/** Spec of a Service. @public */
export interface ServiceSpec {
  description?: string;
}

/** The spec of each kind. @public */
export interface OpenSloSpecs {
  SLO: SloSpec;
  SLI: SliSpec;
  DataSource: DataSourceSpec;
  AlertPolicy: AlertPolicySpec;
  AlertCondition: AlertConditionSpec;
  AlertNotificationTarget: AlertNotificationTargetSpec;
  Service: ServiceSpec;
}

/** A document of a given kind, or of any. @public */
export type OpenSloDocument<K extends OpenSloKind = OpenSloKind> = {
  [Kind in K]: OpenSloObject<Kind, OpenSloSpecs[Kind]>;
}[K];
