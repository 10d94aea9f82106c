import { AlertStatus } from '@callboard/backstage-plugin-runbooks-common';

/** An alert as somebody tells it, cut to a size that can be kept. Instants are ISO 8601 in UTC with milliseconds. */
export interface ToldAlert {
  /** Of its labels, as Alertmanager computes it. */
  fingerprint: string;
  status: AlertStatus;
  /** `alertname` is among them. */
  labels: Record<string, string>;
  summary?: string;
  description?: string;
  runbookUrl?: string;
  startsAt: string;
  /** When it was over; of one that fires, until when it may be taken to fire without being told again. */
  endsAt?: string;
  generatorUrl?: string;
}
