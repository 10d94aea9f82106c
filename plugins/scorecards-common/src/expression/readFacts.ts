import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { ASTNode } from '@marcbachmann/cel-js';
import { localName } from './compile/localName';
import { FactIndex } from './factIndex';
import { pathOf } from './factOf';
import { ExpressionIssue } from './parseExpression';
import { partsOf } from './partsOf';

/** What an expression reads. */
export interface ReadFacts {
  /** Full names, each once, in the order of the expression. */
  facts: string[];
  issues: ExpressionIssue[];
}

const MACROS = new Set([
  'all',
  'exists',
  'exists_one',
  'filter',
  'map',
  'bind',
]);

/** Names of the language that are no facts. */
const LANGUAGE = new Set(['now', 'google', 'cel', 'optional']);

/** The facts that an expression reads, and those that nobody declares. */
export function readFacts(ast: ASTNode, index: FactIndex): ReadFacts {
  const facts = new Set<string>();
  const issues: ExpressionIssue[] = [];
  const roots = new Set(
    [...index.values()].map(({ variable }) => rootOf(variable)),
  );
  const names = [...index.keys()];

  function visit(node: ASTNode, locals: ReadonlySet<string>): void {
    const path = pathOf(node);
    const root = path?.[0];
    if (
      path &&
      root !== undefined &&
      !locals.has(root) &&
      isFact(path, roots)
    ) {
      const found = longest(path, index);
      if (found !== undefined) {
        facts.add(found);
        return;
      }
      // The whole chain is told of, not each part of it.
      issues.push(unknownFact(path.join('.'), names, roots.has(root)));
      return;
    }
    if (node.op === 'rcall' && MACROS.has(node.args[0])) {
      visitMacro(node.args[1], node.args[2], locals);
      return;
    }
    partsOf(node).forEach(part => visit(part, locals));
  }

  function visitMacro(
    receiver: ASTNode,
    [variable, ...parts]: ASTNode[],
    locals: ReadonlySet<string>,
  ): void {
    const inner = new Set([...locals, localName(variable)]);
    visit(receiver, locals);
    parts.forEach(part => visit(part, inner));
  }

  visit(ast, new Set());
  return { facts: [...facts], issues };
}

/** Names that are the language's own stand alone or are called; a chain of names starts with a variable. */
function isFact(path: string[], roots: ReadonlySet<string>): boolean {
  const [root = '', ...rest] = path;
  return roots.has(root) || (rest.length > 0 && !LANGUAGE.has(root));
}

function longest(path: string[], index: FactIndex): string | undefined {
  const names = path.map((_, length) => path.slice(0, length + 1).join('.'));
  return names.findLast(name => index.has(name));
}

function rootOf(variable: string): string {
  return variable.split('.', 1)[0] ?? variable;
}

function unknownFact(
  name: string,
  names: string[],
  isKnownRoot: boolean,
): ExpressionIssue {
  const meant = didYouMean(name, names);
  const among = names.filter(known => known.startsWith(`${rootOf(name)}.`));
  const hint = isKnownRoot && among.length > 0 ? among : [];
  const others =
    hint.length > 0 ? `, such as ${hint.slice(0, 5).join(', ')}` : '';
  return {
    code: 'unknown-fact',
    message: `expected a fact that is declared${
      meant ? `, did you mean ${meant}?` : others
    }, found ${name}`,
  };
}
