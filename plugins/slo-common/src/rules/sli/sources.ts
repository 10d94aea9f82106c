import { MetricQuery } from '../../model';
import {
  NotACounterError,
  PromqlSyntaxError,
  promqlTextOf,
} from '../../promql';
import { readRuleQuery, RuleQuery } from '../promql/RuleQuery';
import { RuleError } from '../types';

/** Types of data sources that speak PromQL and evaluate rule files, in lower case. */
const PROMETHEUS_LIKE = ['prometheus', 'mimir', 'thanos', 'cortex'];

/** Whether a data source of this type can be given rule files. @public */
export function evaluatesPrometheusRules(sourceType: string): boolean {
  return PROMETHEUS_LIKE.includes(sourceType.toLowerCase());
}

/**
 * The PromQL of a query.
 *
 * @param path - where the query stands, for the error
 * @throws RuleError with code `not-prometheus`, `query-missing`, `unparsable-query` or `not-a-vector`
 */
export function promqlOf(metric: MetricQuery, path: string): RuleQuery {
  const problem = (code: string, message: string) =>
    new RuleError({ path, code, message });
  if (!evaluatesPrometheusRules(metric.sourceType)) {
    throw problem(
      'not-prometheus',
      `rules can be made for sources of the types ${PROMETHEUS_LIKE.join(
        ', ',
      )}, found ${JSON.stringify(metric.sourceType)}`,
    );
  }
  const query = promqlTextOf(metric.spec);
  if (query === undefined) {
    throw problem(
      'query-missing',
      'expected PromQL at spec.query, found nothing',
    );
  }
  const parsed = located(path, () => readRuleQuery(query));
  if (parsed.type !== 'vector') {
    throw problem(
      'not-a-vector',
      `expected an instant vector, found a ${parsed.type}: ${query}`,
    );
  }
  return parsed;
}

/** Runs what may find fault with a query, and says where that stands. */
export function located<T>(path: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof PromqlSyntaxError) {
      const { message } = error;
      throw new RuleError({ path, code: 'unparsable-query', message });
    }
    if (error instanceof NotACounterError) {
      throw new RuleError({ path, code: error.code, message: error.message });
    }
    throw error;
  }
}
