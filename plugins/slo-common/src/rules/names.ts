import { formatSeconds } from './promql/text';

/**
 * Names of the recorded series: `level:metric:operation` as Prometheus advises, and for the error ratios those of
 * Sloth, so that dashboards made for them work.
 */
export const RECORDED = {
  /** Events per second, also when there are none. Of counters. */
  total: 'slo:sli_total:rate5m',
  /** Events of one step. Of queries that give counts. */
  totalStep: 'slo:sli_total:step',
  /** Bad events of one step. Of queries that give counts. */
  badStep: 'slo:sli_bad:step',
  /** How bad one step was, 0..1. Of thresholds and raw ratios. */
  errorStep: 'slo:sli_error:ratio_step',
  /** Share of bad events of the slice that ends now. */
  sliceError: 'slo:slice_error:ratio',
  /** 1 if the slice that ends now is bad, else 0. */
  sliceBad: 'slo:slice_bad:bool',
} as const;

/** E, by the SLO's own method, of a look-back: `slo:sli_error:ratio_rate1h`. */
export function errorRatioName(lookbackSeconds: number): string {
  return `slo:sli_error:ratio_rate${formatSeconds(lookbackSeconds)}`;
}

/** The burn rate of a composite, whose components have budgets of their own: `slo:burn:rate1h`. */
export function burnName(lookbackSeconds: number): string {
  return `slo:burn:rate${formatSeconds(lookbackSeconds)}`;
}

/** `checkout-availability` as a part of an alert's name, `CheckoutAvailability`. */
export function camelCase(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}
