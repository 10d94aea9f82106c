import {
  Indicator,
  ObjectiveDefinition,
  RatioIndicator,
  ThresholdIndicator,
} from '../../model';
import { RECORDED } from '../names';
import {
  NotACounterError,
  printPromqlSelector,
  promqlCountersOf,
  PromqlSelector,
  PromqlTerm,
  promqlTermsOf,
} from '../../promql';
import { RuleQuery } from '../promql/RuleQuery';
import { sumOfRates } from '../promql/sumOfRates';
import { equalityMatchers, formatNumber } from '../promql/text';
import { RuleError } from '../types';
import { MeasuredSli } from './MeasuredSli';
import { located, promqlOf } from './sources';

const OPERATORS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

/** PromQL's comparison for OpenSLO's. */
export function comparison(op: keyof typeof OPERATORS): string {
  return OPERATORS[op];
}

/**
 * How an objective is measured.
 *
 * @param labels - of the series to be recorded
 * @throws RuleError where it cannot be put into rules
 */
export function measure(
  objective: ObjectiveDefinition,
  path: string,
  labels: Record<string, string>,
): MeasuredSli {
  const { indicator } = objective;
  if (!indicator) {
    throw new RuleError({
      path,
      code: 'indicator-missing',
      message: 'expected an indicator, found none that could be resolved',
    });
  }
  if (indicator.kind === 'threshold') {
    return ofThreshold(objective, indicator, path, labels);
  }
  if (indicator.raw) {
    return ofRaw(indicator, indicator.raw, path, labels);
  }
  return indicator.counter
    ? ofCounters(indicator, path, labels)
    : ofCounts(indicator, path, labels);
}

/** Good or bad, and total, of a ratio. */
function eventQueries(indicator: RatioIndicator, path: string) {
  const part = indicator.bad ? 'bad' : 'good';
  const partMetric = indicator[part];
  if (!partMetric || !indicator.total) {
    throw new RuleError({
      path,
      code: 'indicator-missing',
      message: 'expected good or bad, and total, found less',
    });
  }
  return {
    part,
    partQuery: promqlOf(partMetric, path),
    totalQuery: promqlOf(indicator.total, path),
  } as const;
}

function ofCounters(
  indicator: Extract<Indicator, { kind: 'ratio' }>,
  path: string,
  labels: Record<string, string>,
): MeasuredSli {
  const { part, partQuery, totalQuery } = eventQueries(indicator, path);
  const partTerms = located(path, () => promqlCountersOf(partQuery.expr));
  const totalTerms = located(path, () => promqlCountersOf(totalQuery.expr));
  return {
    kind: 'counter',
    base: [
      {
        record: RECORDED.total,
        expr: sumOfRates(totalTerms, '5m'),
        labels,
      },
    ],
    errorRatio: range => {
      const total = sumOfRates(totalTerms, range);
      // A series of bad (or good) events is born with the first of them: until then there are none.
      const some = `(${sumOfRates(partTerms, range)} or 0 * ${total})`;
      const ratio = `${some} / (${total} > 0)`;
      return part === 'bad' ? ratio : `clamp_min(1 - ${ratio}, 0)`;
    },
    presence: totalTerms
      .map(({ selector }) => `sum(${printPromqlSelector(selector)})`)
      .join(' or '),
    made: {
      kind: 'events',
      part,
      partSelectors: feedable(partTerms),
      totalSelectors: feedable(totalTerms),
      queries: [partQuery, totalQuery],
    },
  };
}

function ofCounts(
  indicator: RatioIndicator,
  path: string,
  labels: Record<string, string>,
): MeasuredSli {
  const { part, partQuery, totalQuery } = eventQueries(indicator, path);
  const matchers = equalityMatchers(labels);
  const total = `sum(${totalQuery.text})`;
  const some = `sum(${partQuery.text})`;
  return {
    kind: 'counts',
    base: [
      // A step in which one of them is missing says nothing.
      { record: RECORDED.totalStep, expr: `${total} and ${some}`, labels },
      {
        record: RECORDED.badStep,
        expr:
          part === 'bad'
            ? `${some} and ${total}`
            : `clamp_min(${total} - ${some}, 0)`,
        labels,
      },
    ],
    errorRatio: range => {
      const sum = (name: string) =>
        `sum_over_time(${name}${matchers}[${range}])`;
      return `${sum(RECORDED.badStep)} / (${sum(RECORDED.totalStep)} > 0)`;
    },
    presence: total,
    made: {
      kind: 'events',
      part,
      partSelectors: feedable(termsOf(partQuery)),
      totalSelectors: feedable(termsOf(totalQuery)),
      queries: [partQuery, totalQuery],
    },
  };
}

/** What a query adds up; undefined where it is no sum. */
function termsOf({ expr }: RuleQuery): PromqlTerm[] | undefined {
  try {
    return promqlTermsOf(expr);
  } catch (error) {
    if (error instanceof NotACounterError) return undefined;
    throw error;
  }
}

/** Selectors whose values a test may make up: they count as they are. */
function feedable(
  terms: PromqlTerm[] | undefined,
): PromqlSelector[] | undefined {
  return terms?.every(({ factor }) => factor === 1)
    ? terms.map(({ selector }) => selector)
    : undefined;
}

function ofThreshold(
  { op, value }: ObjectiveDefinition,
  { metric }: ThresholdIndicator,
  path: string,
  labels: Record<string, string>,
): MeasuredSli {
  const query = promqlOf(metric, path);
  if (!op || value === undefined) {
    throw new RuleError({
      path,
      code: 'threshold-missing',
      message: 'expected op and value of the threshold, found less',
    });
  }
  // NaN is no measurement: `>= -Inf` lets every number through but that one. Of several series all must hold.
  const holds = `min(((${query.text}) >= -Inf) ${comparison(
    op,
  )} bool ${formatNumber(value)})`;
  const away = Math.max(Math.abs(value) * 0.01, 0.01);
  const above = op === 'gt' || op === 'gte';
  return {
    ...steps(`1 - ${holds}`, labels),
    presence: `sum(${query.text})`,
    made: {
      kind: 'value',
      query,
      binary: true,
      valueFor: error => (error > 0 === above ? value - away : value + away),
    },
  };
}

function ofRaw(
  { rawType }: RatioIndicator,
  raw: NonNullable<RatioIndicator['raw']>,
  path: string,
  labels: Record<string, string>,
): MeasuredSli {
  const query = promqlOf(raw, path);
  // What is no ratio was not measured.
  const ratio = `avg(((${query.text}) >= 0) <= 1)`;
  const success = rawType !== 'failure';
  return {
    ...steps(success ? `1 - ${ratio}` : ratio, labels),
    presence: `sum(${query.text})`,
    made: {
      kind: 'value',
      query,
      binary: false,
      valueFor: error => (success ? 1 - error : error),
    },
  };
}

/** One event per evaluation, so that a plain average over time is a ratio of events. */
function steps(
  expr: string,
  labels: Record<string, string>,
): Pick<MeasuredSli, 'kind' | 'base' | 'errorRatio'> {
  const recorded = `${RECORDED.errorStep}${equalityMatchers(labels)}`;
  return {
    kind: 'steps',
    base: [{ record: RECORDED.errorStep, expr, labels }],
    errorRatio: range => `avg_over_time(${recorded}[${range}])`,
  };
}
