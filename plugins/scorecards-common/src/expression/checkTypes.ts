import { Environment } from '@marcbachmann/cel-js';
import { ExpressionIssue, placeOf } from './ExpressionIssue';

/** What is wrong with the types of an expression whose facts are declared. It is to be true or false. */
export function checkTypes(
  source: string,
  environment: Environment,
): ExpressionIssue[] {
  const { valid, type, error } = environment.check(source);
  if (valid) {
    return type === 'bool' ? [] : [wrongType('true or false', String(type))];
  }
  const at = error?.range ? `${placeOf(source, error.range.start)}: ` : '';
  return error?.code === 'unknown_variable'
    ? [
        {
          code: 'unknown-fact',
          expected: 'facts that are declared',
          found: source.slice(error.range?.start, error.range?.end),
        },
      ]
    : [wrongType(`types that fit (${at}${plain(error?.summary)})`, source)];
}

function wrongType(expected: string, found: string): ExpressionIssue {
  return { code: 'wrong-type', expected, found };
}

/** The library names the types of variables `$slo`. */
function plain(summary = 'no such overload'): string {
  return summary.replace(/\$(?=\w)/g, '');
}
