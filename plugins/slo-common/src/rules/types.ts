/** A rule that records a series. */
export interface RecordingRule {
  record: string;
  expr: string;
  labels: Record<string, string>;
}

/** A rule that alerts, with what its test has to know. */
export interface AlertRule {
  alert: string;
  expr: string;
  /** Prometheus duration. */
  for?: string;
  /** Those that the rule adds. */
  labels: Record<string, string>;
  /** Those that the alert has from what it compares: written once more they would be a line that changes nothing. */
  inherited: Record<string, string>;
  annotations: Record<string, string>;
}

/** Why there are no rules, by property path. @public */
export interface RuleProblem {
  /** Property path on the SLO document, for example `spec.objectives[0]`. */
  path: string;
  /** Stable, kebab-case. */
  code: string;
  message: string;
}

/** Something about an SLO that Prometheus cannot be told. */
export class RuleError extends Error {
  readonly problem: RuleProblem;

  constructor(problem: RuleProblem) {
    super(problem.message);
    this.name = 'RuleError';
    this.problem = problem;
  }
}
