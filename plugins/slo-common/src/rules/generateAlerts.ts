import { SloDefinition } from '../model';
import { buildSloRules, RuleOptions, SloRules } from './buildSloRules';
import { RuleProblem } from './types';

/** An alert that the generated rules of an SLO have. @public */
export interface GeneratedAlert {
  /** Unique among the alerts of the SLO. */
  name: string;
  /** With `severity`, `slo` and, unless it is about a composite, `objective`. */
  labels: Record<string, string>;
  /** With `summary` and, where one is known, `runbook_url`. Templates of Prometheus are not filled in. */
  annotations: Record<string, string>;
}

/**
 * The alerts in the rule file that `generateRules` makes of an SLO by itself, for those who have to know them without
 * reading YAML. Problems are the same. Never throws.
 *
 * @returns alerts in the order of the file, or why there are no rules
 * @public
 */
export function generateAlerts(
  definition: SloDefinition,
  options: RuleOptions = {},
): { alerts: GeneratedAlert[] } | { problems: RuleProblem[] } {
  const built = buildSloRules(definition, options);
  return 'problems' in built
    ? built
    : {
        alerts: toldAlerts(built.rules),
      };
}

/** The alerts of an SLO's rules, in the order of the file. */
export function toldAlerts({ alerting }: SloRules): GeneratedAlert[] {
  return alerting.map(({ alert, inherited, labels, annotations }) => ({
    name: alert,
    labels: { ...inherited, ...labels },
    annotations,
  }));
}
