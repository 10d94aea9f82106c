import { SloDefinition } from '../model';
import { buildSloRules, RuleOptions, SloRules } from './buildSloRules';
import { GeneratedAlert, toldAlerts } from './generateAlerts';
import { RuleProblem } from './types';
import { writeRuleFile } from './writeRuleFile';
import { writeTestFile } from './writeTestFile';

const DEFAULT_INTERVAL_SECONDS = 30;

/** A rule file of Prometheus and the file that tests it. @public */
export interface GeneratedRules {
  /** For `promtool check rules` and Prometheus itself. */
  rules: string;
  /** For `promtool test rules`; names the rule file as `ruleFile` of the options. */
  tests: string;
  /** The alerts in the rule file, in its order; the label `slo` says whose each is. */
  alerts: GeneratedAlert[];
}

/** What {@link generateRules} was given. @public */
export interface GenerateRulesOptions extends RuleOptions {
  /** Name of the rule file, which the tests refer to; `callboard.rules.yaml` where it is left out. */
  ruleFile?: string;
}

/** What is wrong with one of several SLOs. @public */
export interface SloRuleProblem extends RuleProblem {
  /** Entity ref of the SLO. */
  slo: string;
}

/**
 * Prometheus rules for SLOs: recording rules per look-back and alert rules for the default pairs and for each alert
 * policy, by the SLOs' own methods, with the tests that prove them.
 *
 * Codes of problems: `not-prometheus`, `indicator-missing`, `query-missing`, `unparsable-query`, `not-a-vector`,
 * `not-a-counter`, `threshold-missing`, `slice-missing`, `composite-slices-differ`, `composite-targets-differ`,
 * `no-objectives`, `duplicate-slo`. Never throws.
 *
 * @returns files, or the problems of every SLO that has any
 * @public
 */
export function generateRules(
  definitions: SloDefinition[],
  options: GenerateRulesOptions = {},
): GeneratedRules | { problems: SloRuleProblem[] } {
  const taken = new Set<string>();
  const slos: SloRules[] = [];
  const problems: SloRuleProblem[] = [];
  const refs = new Set<string>();
  for (const definition of definitions) {
    const { ref } = definition;
    const built = refs.has(ref)
      ? { problems: [duplicate(ref)] }
      : buildSloRules(definition, options, taken);
    refs.add(ref);
    if ('rules' in built) {
      slos.push(built.rules);
    } else {
      problems.push(...built.problems.map(found => ({ ...found, slo: ref })));
    }
  }
  if (problems.length > 0) {
    return { problems };
  }
  const { ruleFile = 'callboard.rules.yaml' } = options;
  return {
    rules: writeRuleFile(
      slos,
      options.intervalSeconds ?? DEFAULT_INTERVAL_SECONDS,
    ),
    tests: writeTestFile(slos, ruleFile),
    alerts: slos.flatMap(toldAlerts),
  };
}

function duplicate(ref: string): RuleProblem {
  return {
    path: 'metadata.name',
    code: 'duplicate-slo',
    message: `expected each SLO once, found ${ref} again`,
  };
}
