import { OtlpReceipt } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** A receipt, with what only the audit wants to know. */
export interface OtlpResult {
  receipt: OtlpReceipt;
  /** How many counts replaced another. */
  revised: number;
}

/** The way in for OpenTelemetry metrics. */
export interface OtlpService {
  /**
   * Records what is acceptable of an ExportMetricsServiceRequest and says what was not. Sending it again changes nothing.
   *
   * @throws InputError when it is none
   */
  pushMetrics(body: unknown, options: SloServiceOptions): Promise<OtlpResult>;
}
