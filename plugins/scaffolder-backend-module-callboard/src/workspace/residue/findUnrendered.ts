import { excerpt, lineAt, Residue } from './Residue';

const EXPRESSION = /\$\{\{([\s\S]*?)\}\}/g;
const STRING = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

/**
 * What only the scaffolder knows. `steps.x.outputs`, `secrets` and the like are GitHub's too, and stand in its workflows by
 * right; `.Values` and `$values` are Helm's and Prometheus's.
 */
const OURS =
  /(?<![\w.$])(?:values|parameters)\b|(?<![\w.$])steps\b[^.]*\.\s*[\w-]+\s*\.\s*output\b(?!s)/;

/** Words that begin a statement of templates; `{%` alone may be a format of something else. */
const STATEMENT =
  /\{%-?\s*(?:asyncAll|asyncEach|block|call|case|default|elif|else|elseif|endblock|endcall|endfilter|endfor|endif|endmacro|endraw|endset|endswitch|endverbatim|extends|filter|for|from|if|ifAsync|import|include|macro|raw|set|switch|verbatim)\b[^\n]*/g;

/** Expressions and statements of a template that were never rendered. */
export function findUnrendered(text: string): Residue[] {
  const expressions = [...text.matchAll(EXPRESSION)].flatMap(
    ({ 0: whole, 1: inner = '', index }): Residue[] => {
      const line = lineAt(text, index);
      if (inner.trim() === '') {
        const message = 'an expression in which nothing stands';
        return [{ line, code: 'empty-expression', message }];
      }
      return OURS.test(inner.replace(STRING, "''"))
        ? [
            {
              line,
              code: 'unrendered-expression',
              message: `${excerpt(whole)} was not rendered`,
            },
          ]
        : [];
    },
  );
  const statements = [...text.matchAll(STATEMENT)].map(
    ({ 0: found, index }): Residue => ({
      line: lineAt(text, index),
      code: 'unrendered-statement',
      message: `${excerpt(found)} was not rendered`,
    }),
  );
  return [...expressions, ...statements];
}

/** Values that were rendered and are no text; code may have such a text of its own. */
export function findRenderedObjects(text: string): Residue[] {
  return [...text.matchAll(/\[object Object\]/g)].map(({ index }) => ({
    line: lineAt(text, index),
    code: 'rendered-object',
    message: 'an object was rendered where a text was meant: use dump',
  }));
}
