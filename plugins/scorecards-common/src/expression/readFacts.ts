import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { ASTNode } from '@marcbachmann/cel-js';
import { isBind, localName } from './compile/locals';
import { ExpressionIssue } from './ExpressionIssue';
import { FactIndex } from './factIndex';
import { partsOf } from './partsOf';
import { pathOf } from './pathOf';

/** What an expression reads. */
export interface ReadFacts {
  /** Full names, each once, in the order of the expression. */
  facts: string[];
  issues: ExpressionIssue[];
}

type Names = ReadonlySet<string>;

const LOOPS = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);
const HINTS = 5;

/** Namespaces of the language. */
const LANGUAGE = new Set(['google', 'cel', 'optional']);

/** The facts that an expression reads, and those that nobody declares. */
export function readFacts(ast: ASTNode, index: FactIndex): ReadFacts {
  const facts = new Set<string>();
  const unknown = new Set<string>();
  const roots = new Set([...index.keys()].map(rootOf));

  function visit(node: ASTNode, locals: Names): void {
    const path = pathOf(node) ?? [];
    const [root = ''] = path;
    if (mayBeFact(path, roots) && !locals.has(root)) {
      const fact = longestFact(path, index);
      if (fact === undefined) {
        unknown.add(path.join('.'));
      } else {
        facts.add(fact);
      }
      return;
    }
    visitParts(node, locals);
  }

  function visitParts(node: ASTNode, locals: Names): void {
    if (node.op !== 'rcall') {
      partsOf(node).forEach(part => visit(part, locals));
      return;
    }
    const [name, receiver, parts] = node.args;
    const [first, ...others] = parts;
    if (LOOPS.has(name)) {
      visit(receiver, locals);
      visitAll(others, new Set([...locals, localName(first)]));
    } else if (isBind(node)) {
      visitAll(others.slice(0, 1), locals);
      visitAll(others.slice(1), new Set([...locals, localName(first)]));
    } else {
      visitAll([receiver, ...parts], locals);
    }
  }

  function visitAll(nodes: ASTNode[], locals: Names): void {
    nodes.forEach(node => visit(node, locals));
  }

  visit(ast, new Set());
  const names = [...index.keys()];
  return {
    facts: [...facts],
    issues: [...unknown].map(name => unknownFact(name, names)),
  };
}

/** A variable of facts, or a chain of names that starts with none of the language. A name alone may be a type. */
function mayBeFact([root = '', ...rest]: string[], roots: Names): boolean {
  return roots.has(root) || (rest.length > 0 && !LANGUAGE.has(root));
}

function longestFact(path: string[], index: FactIndex): string | undefined {
  const names = path.map((_, end) => path.slice(0, end + 1).join('.'));
  return names.findLast(name => index.has(name));
}

function rootOf(name: string): string {
  return name.split('.', 1)[0] ?? name;
}

function unknownFact(found: string, names: string[]): ExpressionIssue {
  const meant = didYouMean(found, names);
  const siblings = names.filter(name => rootOf(name) === rootOf(found));
  const hint = siblings.slice(0, HINTS).join(', ');
  const likely = meant
    ? `, did you mean ${meant}?`
    : hint && ` such as ${hint}`;
  return { code: 'unknown-fact', expected: `a declared fact${likely}`, found };
}
