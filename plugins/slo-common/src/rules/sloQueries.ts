import { SloDefinition } from '../model';
import { durationSeconds } from '../openslo/duration';
import { buildSloRules, JudgedRules } from './buildSloRules';
import { Judged, MeasuredObjective } from './Judged';
import { equalityMatchers, formatSeconds } from './promql/text';
import { RuleProblem } from './types';

/** An alert about a burning budget: every look-back burns at the factor. @public */
export interface SloBurnAlert {
  name: string;
  severity: string;
  /** A burn rate. */
  factor: number;
  /** As Prometheus writes durations, longest first. */
  lookbacks: string[];
}

/** What is measured right now, for a panel beside the budget. @public */
export interface SloMeasure {
  /** Name of the objective. */
  objective: string;
  /** `rate`: events per second; `count`: events per evaluation; `value`: what the threshold is compared with, or a ratio. */
  kind: 'rate' | 'count' | 'value';
  query: string;
  /** Of a threshold. */
  threshold?: number;
  /** A recorded series that is there as long as the metric is, also without traffic. */
  presence: string;
}

/** The PromQL of an objective, or of a composite of all of them. @public */
export interface SloQueries {
  /** Undefined for a composite. */
  objective?: string;
  /** Ratio 0..1; undefined for a composite whose components have targets of their own. */
  target?: number;
  /** What a burn rate of 1 is in the series: the budget B, or 1 where they are burn rates already. */
  budget: number;
  /** Length of the SLO's window as Prometheus writes durations; a calendar's window is taken as a rolling one. */
  window: string;
  /** The share of bad events or slices (or the burn rate) over the window: an expression, nothing is recorded of it. */
  windowQuery: string;
  /** The recorded series of each look-back, shortest first. */
  lookbacks: { lookback: string; query: string }[];
  /** In the order of the rule file. */
  alerts: SloBurnAlert[];
  /** Per component. */
  measures: SloMeasure[];
}

/**
 * What the rules of {@link generateRules} record and compare for an SLO, for dashboards that are to agree with them.
 * Problems are the same. Never throws.
 *
 * @public
 */
export function sloQueries(
  definition: SloDefinition,
): { queries: SloQueries[] } | { problems: RuleProblem[] } {
  const built = buildSloRules(definition);
  const seconds = durationSeconds(definition.window.duration) ?? 0;
  return 'problems' in built
    ? built
    : { queries: built.rules.judged.map(rules => toQueries(rules, seconds)) };
}

function toQueries(
  { judged, burning }: JudgedRules,
  windowSeconds: number,
): SloQueries {
  const { objective, parts, budget, labels } = judged;
  const matchers = equalityMatchers({
    ...labels,
    ...(objective === undefined && { objective: '' }),
  });
  const lookbacks = new Set(
    burning.flatMap(({ condition }) => condition.lookbacks),
  );
  return {
    objective,
    target: targetOf(judged),
    budget,
    window: formatSeconds(windowSeconds),
    windowQuery: judged.over(windowSeconds),
    lookbacks: [...lookbacks]
      .sort((a, b) => a - b)
      .map(lookback => ({
        lookback: formatSeconds(lookback),
        query: judged.seriesName(lookback) + matchers,
      })),
    alerts: burning.map(({ alert, condition, labels: { severity = '' } }) => ({
      name: alert,
      severity,
      factor: condition.factor,
      lookbacks: condition.lookbacks.map(formatSeconds),
    })),
    measures: parts.map(toMeasure),
  };
}

/** Of a composite by slices, all components have the same. */
function targetOf({ objective, method, parts }: Judged): number | undefined {
  return objective === undefined && method === 'Occurrences'
    ? undefined
    : parts[0]?.objective.target;
}

function toMeasure({ objective, labels, sli }: MeasuredObjective): SloMeasure {
  const matchers = equalityMatchers(labels);
  const [{ record }] = sli.base;
  const presence = record + matchers;
  if (sli.made.kind === 'value') {
    return {
      objective: objective.name,
      kind: 'value',
      query: sli.made.query.text,
      threshold: objective.value,
      presence,
    };
  }
  // Of events, what is recorded first is their number.
  return {
    objective: objective.name,
    kind: sli.kind === 'counter' ? 'rate' : 'count',
    query: presence,
    presence,
  };
}
