import { SloDefinition } from '../model';
import {
  absenceAlerts,
  AlertContext,
  BurnAlert,
  burnAlerts,
  noDataAlerts,
} from './alerts/buildAlerts';
import { BurnCondition, burnConditions } from './alerts/burnConditions';
import { named } from './alerts/describe';
import { Judged, MeasuredObjective } from './Judged';
import { formatSeconds } from './promql/text';
import { recordObjective, usable } from './record';
import { recordComposite } from './recordComposite';
import { measure } from './sli/measure';
import { ProblemList } from './ProblemList';
import { AlertRule, RecordingRule, RuleProblem } from './types';

/** Options of rule files. @public */
export interface RuleOptions {
  /** Base URL of the portal, for a link in each alert. */
  baseUrl?: string;
  /**
   * Address of a page with a section per alert, headed by its name, for SLOs that name no runbook. An SLO asks for the same
   * with an address that ends with `#`.
   */
  runbookUrl?: string;
  /** How often the rules are evaluated, seconds; 30 where it is left out. A threshold or raw ratio is sampled as often. */
  intervalSeconds?: number;
}

/** An objective or composite with everything that is generated for it. */
export interface JudgedRules {
  judged: Judged;
  burning: BurnAlert[];
  noData: AlertRule[];
}

/** The rules of one SLO. */
export interface SloRules {
  definition: SloDefinition;
  judged: JudgedRules[];
  /** Per objective, whether or not it is part of a composite. */
  absence: { part: MeasuredObjective; alerts: AlertRule[] }[];
  recording: RecordingRule[];
  alerting: AlertRule[];
  /** What could not be generated though the rest could, in words. */
  notes: string[];
}

/** The rules of one SLO, or why there are none. */
export type SloRulesOrProblems =
  | { rules: SloRules }
  | { problems: RuleProblem[] };

/**
 * The rules of one SLO, following its own method.
 *
 * @param taken - names of alerts used already, in lower case; those of this SLO are added
 */
export function buildSloRules(
  definition: SloDefinition,
  options: RuleOptions = {},
  taken: Set<string> = new Set(),
): SloRulesOrProblems {
  const problems = new ProblemList();
  if (definition.objectives.length === 0) {
    problems.add({
      path: 'spec.objectives',
      code: 'no-objectives',
      message: 'expected an objective, found none',
    });
  }
  const parts = definition.objectives.flatMap((objective, index) => {
    const labels = { slo: definition.ref, objective: objective.name };
    const path = `spec.objectives[${index}]`;
    const sli = problems.attempt(() => measure(objective, path, labels));
    return sli ? [{ objective, labels, sli }] : [];
  });
  const conditions = burnConditions(definition);
  const judged =
    problems.found.length > 0
      ? []
      : problems.attempt(() => judge(definition, parts, conditions));
  if (problems.found.length > 0 || !judged) {
    return { problems: [...problems.found] };
  }
  const context = {
    definition,
    baseUrl: options.baseUrl?.replace(/\/+$/, ''),
    runbookUrl: options.runbookUrl && `${options.runbookUrl.split('#')[0]}#`,
  };
  return { rules: withAlerts(context, judged, parts, conditions, taken) };
}

function judge(
  definition: SloDefinition,
  parts: MeasuredObjective[],
  conditions: BurnCondition[],
): Judged[] {
  const { budgetingMethod: method, composite, ref } = definition;
  const lookbacks = [...new Set(conditions.flatMap(c => c.lookbacks))].sort(
    (a, b) => a - b,
  );
  return composite
    ? [recordComposite(parts, method, lookbacks, { slo: ref })]
    : parts.map((part, index) =>
        recordObjective(part, method, lookbacks, `spec.objectives[${index}]`),
      );
}

function withAlerts(
  context: AlertContext,
  judged: Judged[],
  parts: MeasuredObjective[],
  conditions: BurnCondition[],
  taken: Set<string>,
): SloRules {
  const notes: string[] = [];
  const unique = <T extends AlertRule>(alerts: T[]): T[] =>
    alerts.map(alert => named(alert, uniqueName(alert.alert, taken)));
  const all = judged.map(one => {
    const slice = one.sliceSeconds ?? 0;
    const possible = conditions.filter(
      ({ lookbacks }) => usable(lookbacks, slice).length === lookbacks.length,
    );
    notes.push(
      ...conditions
        .filter(condition => !possible.includes(condition))
        .map(
          ({ name, lookbacks }) =>
            `no alert ${name}: its look-back of ${formatSeconds(
              Math.min(...lookbacks),
            )} is shorter than a slice of ${formatSeconds(slice)}`,
        ),
    );
    return {
      judged: one,
      burning: unique(burnAlerts(context, one, possible)),
      noData: unique(noDataAlerts(context, one, possible)),
    };
  });
  const absence = parts.map(part => ({
    part,
    alerts: unique(absenceAlerts(context, part)),
  }));
  return {
    definition: context.definition,
    judged: all,
    absence,
    recording: judged.flatMap(({ rules }) => rules),
    alerting: [
      ...all.flatMap(({ burning, noData }) => [...burning, ...noData]),
      ...absence.flatMap(({ alerts }) => alerts),
    ],
    notes: [...new Set(notes)],
  };
}

/** Unique in lower case too, as anchors are. */
function uniqueName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1) {
    free = `${name}${count}`;
  }
  taken.add(free.toLowerCase());
  return free;
}
