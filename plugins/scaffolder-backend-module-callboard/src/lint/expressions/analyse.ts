import {
  childrenOf,
  fieldOf,
  isNode,
  partsOf,
  SyntaxNode,
  valueOf,
} from './SyntaxNode';
import { ParsedTemplate, parseTemplate } from './parseTemplate';

/** Something of the context that a template reads: `steps.slo.output.alerts`. */
export interface Reference {
  /** `steps`, `slo`, `output`, `alerts`; it ends where a key is computed. */
  parts: string[];
  /** From 1. */
  line: number;
  /** Whether it becomes text as it is, so that nothing would be seen of it where it is missing. */
  isPrinted: boolean;
  /** References, joined by dots, of which a condition around it says that they are there. */
  guards: ReadonlySet<string>;
}

/** What a template reads and calls. */
export interface Analysis {
  references: Reference[];
  filters: { name: string; line: number }[];
  /** Whether it is one condition without an else, which stands for an empty text where it does not hold. */
  isOpenCondition: boolean;
}

/** These give a text whatever they are given. */
const GUARDING_FILTERS = new Set(['d', 'default', 'length']);

/** Names that are there without a context. */
const BUILT_IN = new Set([
  'caller',
  'cycler',
  'joiner',
  'loop',
  'range',
  'super',
]);

/** Stands for a key that is computed. */
const COMPUTED = '*';

interface Scope {
  locals: ReadonlySet<string>;
  guards: ReadonlySet<string>;
  isPrinted: boolean;
}

/** Reads a template and lists what it refers to; else what its parser says against it. */
export function analyse(
  source: string,
): Analysis | Exclude<ParsedTemplate, { root: SyntaxNode }> {
  const parsed = parseTemplate(source);
  if (!('root' in parsed)) {
    return parsed;
  }
  const analysis: Analysis = {
    references: [],
    filters: [],
    isOpenCondition: isOpenCondition(parsed.root),
  };
  const locals = new Set([...BUILT_IN, ...assignedIn(parsed.root)]);
  visit(parsed.root, { locals, guards: new Set(), isPrinted: false }, analysis);
  return analysis;
}

function isOpenCondition(root: SyntaxNode): boolean {
  const [output, ...more] = childrenOf(root);
  const [only, ...others] = childrenOf(output);
  return (
    more.length + others.length === 0 &&
    only?.typename === 'InlineIf' &&
    fieldOf(only, 'else_') === undefined
  );
}

/** What `set`, `for` and macros name, anywhere: a name that is assigned is none of the context's. */
function assignedIn(node: SyntaxNode): string[] {
  const own = () => {
    switch (node.typename) {
      case 'Set':
        return (Array.isArray(node.targets) ? node.targets : []).flatMap(
          target => (isNode(target) ? symbolsIn(target) : []),
        );
      case 'For':
      case 'AsyncEach':
      case 'AsyncAll':
        return symbolsIn(fieldOf(node, 'name'));
      case 'Macro':
      case 'Caller':
        return [
          ...symbolsIn(fieldOf(node, 'name')),
          ...symbolsIn(fieldOf(node, 'args')),
        ];
      default:
        return [];
    }
  };
  return [...own(), ...partsOf(node).flatMap(assignedIn)];
}

function symbolsIn(node: SyntaxNode | undefined): string[] {
  if (!node) return [];
  const own = node.typename === 'Symbol' ? [valueOf(node) ?? ''] : [];
  return [...own, ...partsOf(node).flatMap(symbolsIn)];
}

/** The names of a chain of look-ups from its root, as far as they are written out. */
function chainOf(node: SyntaxNode): string[] | undefined {
  if (node.typename === 'Symbol') {
    return [valueOf(node) ?? ''];
  }
  const target = fieldOf(node, 'target');
  const chain =
    node.typename === 'LookupVal' && target ? chainOf(target) : undefined;
  if (!chain) return undefined;
  const key = fieldOf(node, 'val');
  const isWritten = key?.typename === 'Literal' && chain.at(-1) !== COMPUTED;
  return [...chain, (isWritten && valueOf(key)) || COMPUTED];
}

/** What a condition says is there. */
function guardsIn(node: SyntaxNode | undefined): string[] {
  if (!node || node.typename === 'Not') return [];
  const chain = chainOf(node);
  return chain ? [writtenOf(chain).join('.')] : partsOf(node).flatMap(guardsIn);
}

function writtenOf(chain: readonly string[]): string[] {
  const end = chain.indexOf(COMPUTED);
  return chain.slice(0, end < 0 ? undefined : end);
}

function visit(node: SyntaxNode, scope: Scope, analysis: Analysis): void {
  const { locals, guards } = scope;
  const go = (part: SyntaxNode | undefined, change: Partial<Scope> = {}) =>
    part && visit(part, { ...scope, ...change }, analysis);
  const quiet = { isPrinted: false };
  const line = node.lineno + 1;
  const chain = chainOf(node);
  if (chain) {
    const parts = writtenOf(chain);
    if (!locals.has(parts[0] ?? '')) {
      const isWhole = parts.length === chain.length;
      const isPrinted = scope.isPrinted && isWhole;
      analysis.references.push({ parts, line, isPrinted, guards });
    }
    computedKeysOf(node).forEach(key => go(key, quiet));
    return;
  }
  switch (node.typename) {
    case 'Output':
      childrenOf(node).forEach(part => go(part, { isPrinted: true }));
      return;
    case 'If':
    case 'IfAsync':
    case 'InlineIf': {
      const cond = fieldOf(node, 'cond');
      go(cond, quiet);
      go(fieldOf(node, 'body'), {
        guards: new Set([...guards, ...guardsIn(cond)]),
      });
      go(fieldOf(node, 'else_'), {
        guards:
          cond?.typename === 'Not'
            ? new Set([...guards, ...guardsIn(fieldOf(cond, 'target'))])
            : guards,
      });
      return;
    }
    case 'Or':
      go(fieldOf(node, 'left'), quiet);
      go(fieldOf(node, 'right'));
      return;
    case 'And':
      go(fieldOf(node, 'left'), quiet);
      go(fieldOf(node, 'right'), {
        guards: new Set([...guards, ...guardsIn(fieldOf(node, 'left'))]),
      });
      return;
    case 'Filter': {
      const name = valueOf(fieldOf(node, 'name')) ?? '';
      analysis.filters.push({ name, line });
      const [input, ...more] = childrenOf(fieldOf(node, 'args'));
      go(input, GUARDING_FILTERS.has(name) ? quiet : {});
      more.forEach(part => go(part, quiet));
      return;
    }
    case 'Is':
      // The right side names a test.
      go(fieldOf(node, 'left'), quiet);
      return;
    case 'Add':
    case 'Concat':
    case 'Group':
      partsOf(node).forEach(part => go(part));
      return;
    case 'For':
    case 'AsyncEach':
    case 'AsyncAll':
      go(fieldOf(node, 'arr'), quiet);
      go(fieldOf(node, 'body'), quiet);
      go(fieldOf(node, 'else_'), quiet);
      return;
    case 'Pair':
      go(fieldOf(node, 'value'), quiet);
      return;
    case 'Root':
    case 'NodeList':
      childrenOf(node).forEach(part => go(part));
      return;
    case 'Macro':
    case 'Caller':
      go(fieldOf(node, 'body'), quiet);
      return;
    default:
      partsOf(node).forEach(part => go(part, quiet));
  }
}

function computedKeysOf(node: SyntaxNode): SyntaxNode[] {
  if (node.typename !== 'LookupVal') return [];
  const key = fieldOf(node, 'val');
  const target = fieldOf(node, 'target');
  return [
    ...(target ? computedKeysOf(target) : []),
    ...(key && key.typename !== 'Literal' ? [key] : []),
  ];
}
