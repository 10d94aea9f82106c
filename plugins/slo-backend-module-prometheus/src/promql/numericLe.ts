import {
  printPromqlMatcher,
  PromqlExpr,
  promqlSelectorsOf,
} from '@callboard/backstage-plugin-slo-common';
import { applyEdits } from './grouping';
import { withNumericLe } from './selector';

/** The query with every `le="1"` widened to all spellings of the number. */
export function spellLe(text: string, expr: PromqlExpr): string {
  const edits = promqlSelectorsOf(expr).flatMap(({ matchers }) =>
    matchers.flatMap(({ from, to, ...matcher }) => {
      const wide = withNumericLe(matcher);
      return wide.op === matcher.op
        ? []
        : [{ from, to, text: printPromqlMatcher(wide) }];
    }),
  );
  return applyEdits(text, edits);
}
