import { ASTNode } from '@marcbachmann/cel-js';
import { Unknown } from '../Unknown';
import { compileNode } from './compileNode';
import { Evaluate, Frame } from './Frame';
import { localName } from './localName';
import { truth } from './logic';
import { nodeCount } from './nodeCount';
import { Scope, withLocal } from './Scope';

const ARITY: Record<Name, number[]> = {
  all: [2],
  exists: [2],
  exists_one: [2],
  filter: [2],
  map: [2, 3],
};

type Name = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';

/** The items with what was found of each. */
type Each = (frame: Frame, visit: (item: unknown) => boolean) => void;

export function isComprehension(name: string, parts: ASTNode[]): name is Name {
  return (
    Object.hasOwn(ARITY, name) && ARITY[name as Name].includes(parts.length)
  );
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
  const [first, second] = bodies.map(body => compileNode(body, inner));
  const steps = bodies.reduce((sum, body) => sum + nodeCount(body), 1);
  const combine = combineOf(name, first, second);
  return frame => {
    const range = items(frame);
    if (range instanceof Unknown) {
      return range;
    }
    const list: unknown[] = Array.isArray(range)
      ? range
      : [...(range instanceof Map ? range.keys() : [])];
    return combine(frame, (_, visit) => {
      for (const item of list) {
        frame.budget.spend(steps);
        frame.locals[slot] = item;
        if (!visit(item)) {
          return;
        }
      }
    });
  };
}

function combineOf(
  name: Name,
  first: Evaluate = () => true,
  second?: Evaluate,
): (frame: Frame, each: Each) => unknown {
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

/** `decisive` is what one item suffices for: true of exists, false of all. */
function quantifier(predicate: Evaluate, decisive: boolean) {
  return (frame: Frame, each: Each): unknown => {
    let result: boolean | Unknown = !decisive;
    each(frame, () => {
      const value = truth(predicate(frame));
      if (value === decisive) {
        result = decisive;
        return false;
      }
      if (value instanceof Unknown) {
        result = result instanceof Unknown ? result.and(value) : value;
      }
      return true;
    });
    return result;
  };
}

function counter(predicate: Evaluate) {
  return (frame: Frame, each: Each): unknown => {
    let count = 0;
    let unknown: Unknown | undefined;
    each(frame, () => {
      const value = truth(predicate(frame));
      if (value instanceof Unknown) {
        unknown = unknown?.and(value) ?? value;
      } else if (value) {
        count += 1;
      }
      return count < 2;
    });
    return count > 1 ? false : unknown ?? count === 1;
  };
}

function collector(predicate?: Evaluate, transform?: Evaluate) {
  return (frame: Frame, each: Each): unknown => {
    const found: unknown[] = [];
    let unknown: Unknown | undefined;
    each(frame, item => {
      const kept = predicate ? truth(predicate(frame)) : true;
      const value = kept === true && transform ? transform(frame) : item;
      for (const part of [kept, value]) {
        if (part instanceof Unknown) {
          unknown = unknown?.and(part) ?? part;
        }
      }
      if (kept === true) {
        found.push(value);
      }
      return !unknown;
    });
    return unknown ?? found;
  };
}
