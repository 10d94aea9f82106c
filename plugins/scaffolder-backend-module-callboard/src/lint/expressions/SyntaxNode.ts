/** A node of a template as its parser gives it. */
export interface SyntaxNode {
  typename: string;
  /** From 0. */
  lineno: number;
  [field: string]: unknown;
}

/** Whether something is a node; the parser's tree has other things in it too. */
export function isNode(value: unknown): value is SyntaxNode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'typename' in value &&
    typeof value.typename === 'string'
  );
}

/** A node in a field of another one; undefined where there is none. */
export function fieldOf(
  node: SyntaxNode,
  name: string,
): SyntaxNode | undefined {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

/** The nodes of a list. */
export function childrenOf(node: SyntaxNode | undefined): SyntaxNode[] {
  const children = node?.children;
  return Array.isArray(children) ? children.filter(isNode) : [];
}

/** Everything directly below a node, in the order of its fields. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  const { fields } = node;
  const names = Array.isArray(fields) ? fields : [];
  return [
    ...childrenOf(node),
    ...names.flatMap(name => {
      const value = node[String(name)];
      if (Array.isArray(value)) return value.filter(isNode);
      return isNode(value) && name !== 'children' ? [value] : [];
    }),
  ];
}

/** The text of a symbol or of a literal. */
export function valueOf(node: SyntaxNode | undefined): string | undefined {
  const value = node?.value;
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}
