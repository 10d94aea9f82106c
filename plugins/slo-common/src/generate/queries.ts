import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import {
  printPromqlSelector,
  promqlCountersOf,
  PromqlMatcher,
} from '../promql';
import { located, promqlOf } from '../rules/sli/sources';
import { RuleError } from '../rules/types';
import { readMatchers, readMetricName } from './matchers';
import { checkPatterns } from './patterns';
import {
  AvailabilityIndicator,
  EventsIndicator,
  LatencyIndicator,
  SloIndicator,
  ThresholdSliceIndicator,
} from './SloIndicator';

/** The queries of an indicator by their place in an OpenSLO document. */
export type IndicatorQueries =
  | { total: string; good: string }
  | { total: string; bad: string }
  | { threshold: string };

/**
 * What is asked of Prometheus for an indicator.
 *
 * @param path - of the indicator, for errors
 * @throws RuleError with what was expected, by path
 */
export function queriesOf(
  indicator: SloIndicator,
  path: string,
): IndicatorQueries {
  switch (indicator.kind) {
    case 'availability':
      return ofAvailability(indicator, path);
    case 'latency':
      return ofLatency(indicator, path);
    case 'ratio':
      return ofEvents(indicator, path);
    default:
      return ofThreshold(indicator, path);
  }
}

const sumOf = (name: string, matchers: PromqlMatcher[]) =>
  `sum(${printPromqlSelector({ name, matchers })})`;

function ofAvailability(
  { metric, selector = '', errors }: AvailabilityIndicator,
  path: string,
): IndicatorQueries {
  const name = readMetricName(metric, `${path}.metric`);
  const own = readMatchers(selector, `${path}.selector`);
  const failed = readMatchers(errors, `${path}.errors`);
  if (failed.length === 0) {
    throw new RuleError({
      path: `${path}.errors`,
      code: 'required',
      message: expectedFound(
        'label matchers of failed requests, such as status=~"5..": without any, every request is one',
        errors,
      ),
    });
  }
  return { total: sumOf(name, own), bad: sumOf(name, [...own, ...failed]) };
}

function ofLatency(
  { histogram, selector = '', threshold }: LatencyIndicator,
  path: string,
): IndicatorQueries {
  const name = readMetricName(histogram, `${path}.histogram`);
  const own = readMatchers(selector, `${path}.selector`);
  if (!(threshold > 0 && threshold < Infinity)) {
    throw new RuleError({
      path: `${path}.threshold`,
      code: 'out-of-range',
      message: expectedFound('a number greater than 0', threshold),
    });
  }
  return {
    total: sumOf(`${name}_count`, own),
    good: sumOf(`${name}_bucket`, [...own, bound(threshold)]),
  };
}

/** Clients spell whole bounds in two ways, "1" and "1.0", and Prometheus 3 always in the second. */
function bound(threshold: number): PromqlMatcher {
  return Number.isInteger(threshold)
    ? { label: 'le', op: '=~', value: `${threshold}|${threshold}\\.0` }
    : { label: 'le', op: '=', value: String(threshold) };
}

function ofEvents(
  { total, good, bad }: EventsIndicator,
  path: string,
): IndicatorQueries {
  if ((good === undefined) === (bad === undefined)) {
    throw new RuleError({
      path,
      code: 'mutually-exclusive',
      message: `expected exactly one of good and bad, found ${
        good === undefined ? 'none' : 'both'
      }`,
    });
  }
  const all = counter(total, `${path}.total`);
  return good === undefined
    ? { total: all, bad: counter(bad ?? '', `${path}.bad`) }
    : { total: all, good: counter(good, `${path}.good`) };
}

function ofThreshold(
  { query, value }: ThresholdSliceIndicator,
  path: string,
): IndicatorQueries {
  if (!Number.isFinite(value)) {
    throw new RuleError({
      path: `${path}.value`,
      code: 'out-of-range',
      message: expectedFound('a number', value),
    });
  }
  const { selectors } = read(query, `${path}.query`);
  if (selectors.length === 0) {
    throw new RuleError({
      path: `${path}.query`,
      code: 'no-metric',
      message: expectedFound('a query about a metric', query),
    });
  }
  return { threshold: query.trim() };
}

function counter(query: string, path: string): string {
  const { expr } = read(query, path);
  located(path, () => promqlCountersOf(expr));
  return query.trim();
}

function read(query: string, path: string) {
  const asked = promqlOf({ sourceType: 'Prometheus', spec: { query } }, path);
  checkPatterns(
    asked.selectors.flatMap(({ matchers }) => matchers),
    path,
  );
  return asked;
}
