import { ASTNode, ParseError } from '@marcbachmann/cel-js';
import { readPattern } from './compile/matches';
import { bareEnvironment } from './environment';
import { ExpressionIssue, placeOf } from './ExpressionIssue';
import { partsOf } from './partsOf';
import { Unknown } from './Unknown';

const environment = bareEnvironment();

/** The expression taken apart, or what is wrong with its syntax and its patterns. Never throws. */
export function parseExpression(source: string): {
  ast?: ASTNode;
  issues: ExpressionIssue[];
} {
  try {
    const { ast } = environment.parse(source);
    const issues = patternIssues(ast);
    return issues.length > 0 ? { issues } : { ast, issues };
  } catch (error) {
    return { issues: [syntaxIssue(error, source)] };
  }
}

function syntaxIssue(error: unknown, source: string): ExpressionIssue {
  const isParseError = error instanceof ParseError;
  const why = isParseError ? error.summary : String(error);
  const at =
    isParseError && error.range
      ? `${placeOf(source, error.range.start)}: `
      : '';
  return {
    code: 'invalid-expression',
    expected: `a CEL expression (${at}${why})`,
    found: source,
  };
}

function patternIssues(node: ASTNode): ExpressionIssue[] {
  const isMatch = node.op === 'rcall' && node.args[0] === 'matches';
  const own = (isMatch ? node.args[2] : []).flatMap(({ op, args }) => {
    const found = op === 'value' ? String(args) : '';
    const pattern = readPattern(found);
    return pattern instanceof Unknown
      ? {
          code: 'invalid-pattern',
          expected: `a regular expression of RE2 (${pattern.reason})`,
          found,
        }
      : [];
  });
  return [...own, ...partsOf(node).flatMap(patternIssues)];
}
