import { parse } from 'nunjucks/src/parser';
import { isNode, SyntaxNode } from './SyntaxNode';

/** As the scaffolder sets them. */
const OPTIONS = { tags: { variableStart: '${{', variableEnd: '}}' } };

/** A template taken apart, or what its parser says against it. */
export type ParsedTemplate =
  | { root: SyntaxNode }
  | { message: string; /** From 1. */ line: number };

/** Reads a template as the scaffolder does. Never throws. */
export function parseTemplate(source: string): ParsedTemplate {
  try {
    const root = parse(source, [], OPTIONS);
    if (isNode(root)) return { root };
    return { message: 'it cannot be read', line: 1 };
  } catch (error) {
    return describe(error);
  }
}

function describe(error: unknown): { message: string; line: number } {
  const found = typeof error === 'object' && error !== null ? error : {};
  const message = 'message' in found ? String(found.message) : String(error);
  const line = 'lineno' in found ? found.lineno : undefined;
  return { message, line: typeof line === 'number' ? line : 1 };
}
