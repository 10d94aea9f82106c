import { ThresholdOperator } from '../model';

/** What every indicator has. @public */
export interface NamedIndicator {
  /** Becomes the end of the SLO's name: an RFC 1123 label of at most 40. */
  name: string;
  /** For people, at most 63; made up where it is left out. */
  title?: string;
  /** Ratio 0..1 (both excluded); the tier's, or the promised availability, where it is left out. */
  target?: number;
}

/** The share of requests without an error. @public */
export interface AvailabilityIndicator extends NamedIndicator {
  kind: 'availability';
  /** A counter of requests, for example `http_requests_total`. */
  metric: string;
  /** Label matchers of the service's own series, for example `job="checkout"`. */
  selector?: string;
  /** Label matchers of a request that failed, for example `status=~"5.."`. */
  errors: string;
}

/** The share of requests that are faster than a bound. @public */
export interface LatencyIndicator extends NamedIndicator {
  kind: 'latency';
  /** A classic histogram without `_bucket`, for example `http_request_duration_seconds`. */
  histogram: string;
  /** Label matchers of the service's own series, for example `job="checkout"`. */
  selector?: string;
  /** In the histogram's unit, as a rule seconds: one of its bounds. */
  threshold: number;
}

/** The share of events that are good; exactly one of `good` and `bad` is given. All are PromQL over growing counters. @public */
export interface EventsIndicator extends NamedIndicator {
  kind: 'ratio';
  total: string;
  good?: string;
  bad?: string;
}

/** The share of slices of time in which a value holds. @public */
export interface ThresholdSliceIndicator extends NamedIndicator {
  kind: 'threshold';
  /** PromQL with a number per evaluation; of several series all must hold. */
  query: string;
  op: ThresholdOperator;
  value: number;
  /** Length of a slice, OpenSLO shorthand; a minute where it is left out. */
  slice?: string;
}

/** What a service promises something about. @public */
export type SloIndicator =
  | AvailabilityIndicator
  | LatencyIndicator
  | EventsIndicator
  | ThresholdSliceIndicator;
