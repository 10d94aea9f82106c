import { Expr, selectorsOf } from './expression';
import { applyEdits } from './grouping';
import { printMatcher, withNumericLe } from './selector';

/** The query with every `le="1"` widened to all spellings of the number. */
export function spellLe(text: string, expr: Expr): string {
  const edits = selectorsOf(expr).flatMap(({ matchers }) =>
    matchers.flatMap(({ from, to, ...matcher }) => {
      const wide = withNumericLe(matcher);
      return wide.op === matcher.op
        ? []
        : [{ from, to, text: printMatcher(wide) }];
    }),
  );
  return applyEdits(text, edits);
}
