import { ASTNode } from '@marcbachmann/cel-js';
import { Unknown } from '../Unknown';
import { collector, counter, Loop, quantifier } from './loops';
import { compileNode } from './compileNode';
import { Evaluate } from './Frame';
import { localName } from './locals';
import { nodeCount } from './nodeCount';
import { Scope, withLocal } from './Scope';

type Name = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';

const NAMES = new Set<string>(['all', 'exists', 'exists_one', 'filter', 'map']);

export function isComprehension(name: string): name is Name {
  return NAMES.has(name);
}

/** The macros that go through a list, or the keys of a map. Each round costs as many steps as it has nodes. */
export function compileComprehension(
  name: Name,
  receiver: ASTNode,
  [variable, ...bodies]: ASTNode[],
  scope: Scope,
): Evaluate {
  const items = compileNode(receiver, scope);
  const { inner, slot } = withLocal(scope, localName(variable));
  const loop = loopOf(
    name,
    bodies.map(body => compileNode(body, inner)),
  );
  const steps = bodies.reduce((sum, body) => sum + nodeCount(body), 1);
  return frame => {
    const range = items(frame);
    if (range instanceof Unknown) {
      return range;
    }
    return loop(frame, visit => {
      for (const item of listOf(range)) {
        frame.budget.spend(steps);
        frame.locals[slot] = item;
        if (!visit(item)) {
          return;
        }
      }
    });
  };
}

function listOf(range: unknown): Iterable<unknown> {
  if (range instanceof Map) {
    return range.keys();
  }
  return Array.isArray(range) ? range : [];
}

function loopOf(name: Name, bodies: Evaluate[]): Loop {
  const [first = () => true, second] = bodies;
  switch (name) {
    case 'all':
      return quantifier(first, false);
    case 'exists':
      return quantifier(first, true);
    case 'exists_one':
      return counter(first);
    case 'filter':
      return collector(first, undefined);
    default:
      return second ? collector(first, second) : collector(undefined, first);
  }
}
