import { SloDefinition } from '../../model';
import { Judged, MeasuredObjective } from '../Judged';
import { camelCase } from '../names';
import {
  equalityMatchers,
  escapeTemplate,
  formatNumber,
  formatSeconds,
} from '../promql/text';
import { comparison } from '../sli/measure';
import { AlertRule } from '../types';
import { alertsOnBurn, BurnCondition } from './burnConditions';
import { alertAnnotations, alertLabels, escapedLabels } from './describe';

const OPERATOR_WORDS = {
  gt: 'more than',
  gte: 'at least',
  lt: 'less than',
  lte: 'at most',
} as const;

/** What is built into the alerts of one SLO. */
export interface AlertContext {
  definition: SloDefinition;
  /** Base URL of the portal, without a slash at the end. */
  baseUrl?: string;
  /** Page with a section per alert, for an SLO that names no runbook. */
  runbookUrl?: string;
}

/** A burn alert, and what its test has to know. */
export interface BurnAlert extends AlertRule {
  condition: BurnCondition;
  /** What the series is compared with: factor × budget. */
  threshold: number;
}

/** For how long a metric, or what is recorded from it, may be away before somebody is told. */
export const ABSENT_FOR_SECONDS = 600;

/** A start of alert names that no other SLO has: its namespace, unless it is the default one, and its name. */
function alertPrefix({ ref }: SloDefinition, objective?: string): string {
  const [, namespace = '', name = ''] = /^slo:(.*)\/(.*)$/.exec(ref) ?? [];
  const place = namespace === 'default' ? '' : camelCase(namespace);
  return `${place}${camelCase(name)}${camelCase(objective ?? '')}`;
}

/** What the alerts about one objective are called; the only one of an SLO goes without its name. */
export function prefixFor(
  definition: SloDefinition,
  objective: string | undefined,
): string {
  return alertPrefix(
    definition,
    definition.objectives.length > 1 ? objective : undefined,
  );
}

/** The alerts about a burning budget; a condition whose look-backs are shorter than a slice has none. */
export function burnAlerts(
  context: AlertContext,
  judged: Judged,
  conditions: BurnCondition[],
): BurnAlert[] {
  const { definition } = context;
  const matchers = equalityMatchers({
    ...judged.labels,
    ...(judged.objective === undefined && { objective: '' }),
  });
  return conditions.filter(alertsOnBurn).map(condition => {
    const { op, factor, lookbacks, forSeconds, policy } = condition;
    const budget = formatNumber(judged.budget);
    const limit =
      judged.budget === 1
        ? formatNumber(factor)
        : `(${formatNumber(factor)} * ${budget})`;
    const [long] = lookbacks;
    const spans = lookbacks.map(formatSeconds).join(' and ');
    const value =
      judged.budget === 1
        ? 'The budget burns {{ $value | printf "%.4g" }} times as fast as it may'
        : '{{ $value | humanizePercentage }} bad';
    return {
      alert: `${prefixFor(definition, judged.objective)}${condition.name}`,
      expr: lookbacks
        .map(
          lookback =>
            `(${judged.seriesName(lookback)}${matchers} ${comparison(
              op,
            )} ${limit})`,
        )
        .join(' and '),
      for: forSeconds > 0 ? formatSeconds(forSeconds) : undefined,
      labels: {
        ...alertLabels(definition),
        severity: escapeTemplate(condition.severity),
      },
      inherited: judged.labels,
      annotations: alertAnnotations(context, policy, {
        summary: `${definition.title}: its error budget burns ${
          OPERATOR_WORDS[op]
        } ${formatNumber(factor)} times as fast as it may, over ${spans}`,
        prefix: `${value} over ${formatSeconds(long)}. `,
        description: condition.why,
      }),
      condition,
      threshold: factor * judged.budget,
    };
  });
}

/** The alerts about a metric that is not there, and about rules that record nothing. */
export function absenceAlerts(
  context: AlertContext,
  part: MeasuredObjective,
): AlertRule[] {
  const { definition } = context;
  const { sli, labels } = part;
  const prefix = prefixFor(definition, part.objective.name);
  const common = {
    for: formatSeconds(ABSENT_FOR_SECONDS),
    labels: {
      ...alertLabels(definition),
      severity:
        definition.missingDataIsBad && !definition.neverPages
          ? 'page'
          : 'ticket',
    },
  };
  const [base] = sli.base;
  return [
    {
      ...common,
      alert: `${prefix}MetricAbsent`,
      expr: `absent(${sli.presence})`,
      labels: { ...escapedLabels(labels), ...common.labels },
      inherited: {},
      annotations: alertAnnotations(context, undefined, {
        summary: `${definition.title}: nothing is measured`,
        description: `No series answers ${sli.presence}. The budget is unknown, not unspent.`,
      }),
    },
    {
      ...common,
      alert: `${prefix}NothingRecorded`,
      expr: `absent(${base.record}${equalityMatchers(labels)})`,
      inherited: labels,
      annotations: alertAnnotations(context, undefined, {
        summary: `${definition.title}: its rules record nothing`,
        description: `${base.record} is not there: while it is away, no alert about the budget can fire.`,
      }),
    },
  ];
}

/** The alerts of policies that ask to be told of missing data. */
export function noDataAlerts(
  context: AlertContext,
  judged: Judged,
  conditions: BurnCondition[],
): AlertRule[] {
  const { definition } = context;
  return conditions.flatMap(({ policy, severity, name, lookbacks: [long] }) => {
    if (!policy?.alertWhenNoData) {
      return [];
    }
    const matchers = equalityMatchers(judged.labels);
    const plain =
      judged.objective === undefined
        ? `${matchers.slice(0, -1)},objective=""}`
        : matchers;
    return [
      {
        alert: `${prefixFor(definition, judged.objective)}${name}NoData`,
        expr: `absent(${judged.seriesName(long)}${plain})`,
        for: formatSeconds(ABSENT_FOR_SECONDS),
        labels: {
          ...alertLabels(definition),
          severity: escapeTemplate(severity),
        },
        inherited: judged.labels,
        annotations: alertAnnotations(context, policy, {
          summary: `${definition.title}: no data over ${formatSeconds(long)}`,
          description: `Alert policy ${policy.name} asks to be told.`,
        }),
      },
    ];
  });
}
