import { ASTNode, ParseError } from '@marcbachmann/cel-js';
import { Unknown } from './Unknown';
import { readPattern } from './compile/matches';
import { bareEnvironment } from './environment';
import { partsOf } from './partsOf';

/** Something wrong with an expression. */
export interface ExpressionIssue {
  /** `invalid-expression`, `invalid-pattern`, `unknown-fact` or `wrong-type`. */
  code: string;
  message: string;
}

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
  const code = 'invalid-expression';
  if (!(error instanceof ParseError)) {
    return { code, message: `expected a CEL expression: ${String(error)}` };
  }
  const at = error.range ? ` at ${placeOf(source, error.range.start)}` : '';
  return {
    code,
    message: `expected a CEL expression, found a mistake${at}: ${error.summary}`,
  };
}

/** Where a position is, for people: `character 7`, of several lines `line 2, character 3`. */
export function placeOf(source: string, position: number): string {
  const before = source.slice(0, position).split('\n');
  const character = `character ${(before.at(-1)?.length ?? 0) + 1}`;
  return before.length > 1 ? `line ${before.length}, ${character}` : character;
}

function patternIssues(node: ASTNode): ExpressionIssue[] {
  const own =
    node.op === 'rcall' && node.args[0] === 'matches' ? node.args[2] : [];
  return [
    ...own.flatMap(({ op, args }) => {
      const pattern = op === 'value' ? readPattern(String(args)) : undefined;
      return pattern instanceof Unknown
        ? {
            code: 'invalid-pattern',
            message: `expected a regular expression (RE2): ${pattern.reason}`,
          }
        : [];
    }),
    ...partsOf(node).flatMap(patternIssues),
  ];
}
