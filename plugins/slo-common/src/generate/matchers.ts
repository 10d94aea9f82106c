import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import {
  parsePromql,
  PromqlExpr,
  PromqlMatcher,
  PromqlSyntaxError,
} from '../promql';
import { RuleError } from '../rules/types';
import { checkPatterns } from './patterns';

const EXPECTED = 'label matchers such as job="checkout", separated by commas';

/**
 * The label matchers in a text, as they stand between the braces of a selector.
 *
 * @param path - where the text stands, for the error
 * @throws RuleError with code `invalid-selector` or `invalid-pattern`
 */
export function readMatchers(text: string, path: string): PromqlMatcher[] {
  const inside = text.trim();
  if (inside === '') {
    return [];
  }
  const expr = parse(`{${inside}}`);
  // What closes the braces by itself would become another query.
  if (expr?.kind !== 'selector' || expr.name !== undefined) {
    throw invalid(path, expectedFound(EXPECTED, text));
  }
  if (expr.matchers.some(({ label }) => label === '__name__')) {
    throw invalid(
      path,
      expectedFound('no __name__, because the metric is given apart', text),
    );
  }
  const matchers = expr.matchers.map(({ label, op, value }) => ({
    label,
    op,
    value,
  }));
  checkPatterns(matchers, path);
  return matchers;
}

function parse(text: string): PromqlExpr | undefined {
  try {
    return parsePromql(text);
  } catch (error) {
    if (error instanceof PromqlSyntaxError) return undefined;
    throw error;
  }
}

/**
 * The name of a metric.
 *
 * @throws RuleError with code `invalid-metric`
 */
export function readMetricName(name: string, path: string): string {
  if (!/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name)) {
    throw new RuleError({
      path,
      code: 'invalid-metric',
      message: expectedFound(
        'the name of a metric (letters, digits, "_" and ":", no digit first)',
        name,
      ),
    });
  }
  return name;
}

function invalid(path: string, message: string): RuleError {
  return new RuleError({ path, code: 'invalid-selector', message });
}
