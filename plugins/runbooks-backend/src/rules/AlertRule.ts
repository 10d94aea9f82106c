/** An alert rule as a Prometheus has it. */
export interface AlertRule {
  name: string;
  group: string;
  /** Those that the rule sets; values may be templates. */
  labels: Record<string, string>;
  /** Of the alerts that are active now: those of the series, too. */
  activeLabels: Record<string, string>[];
  /** As written. */
  summary?: string;
  /** As written: `runbook_url`, or `runbook`. */
  runbookUrl?: string;
}
