import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { PromqlMatcher } from '../promql';
import { RuleError } from '../rules/types';

/** What JavaScript knows and RE2 does not: looking around, and referring back. */
const NOT_RE2 = /\(\?<?[=!]|\\[1-9]/;

/** What RE2 knows and JavaScript does not: flags (`(?i)`, `(?s:…)`), `(?P<name>…)` and `\Q…\E`. */
function asJavaScript(pattern: string): string {
  return pattern
    .replace(/\\Q[\s\S]*?(?:\\E|$)/g, 'x')
    .replace(/\(\?[imsU]*(?:-[imsU]+)?\)/g, '')
    .replace(/\(\?(?:[imsU]+(?:-[imsU]+)?|-[imsU]+):/g, '(?:')
    .replace(/\(\?P</g, '(?<');
}

/** Whether Prometheus can be expected to read a pattern; both readings agree on nearly all that people write. */
function isPattern(pattern: string): boolean {
  try {
    return !NOT_RE2.test(pattern) && !!new RegExp(asJavaScript(pattern));
  } catch {
    return false;
  }
}

/**
 * That the patterns of matchers are regular expressions: PromQL's grammar takes any text, Prometheus then refuses the
 * whole rule file.
 *
 * @throws RuleError with code `invalid-pattern`
 */
export function checkPatterns(matchers: PromqlMatcher[], path: string): void {
  const wrong = matchers.find(
    ({ op, value }) => (op === '=~' || op === '!~') && !isPattern(value),
  );
  if (wrong) {
    throw new RuleError({
      path,
      code: 'invalid-pattern',
      message: expectedFound(
        `a regular expression of RE2 behind ${wrong.label}${wrong.op}`,
        wrong.value,
      ),
    });
  }
}
