declare module 'nunjucks/src/parser' {
  /** Reads a template; throws where it cannot. */
  export function parse(
    source: string,
    extensions: unknown[],
    options: { tags: Record<string, string> },
  ): unknown;
}

declare module 'nunjucks/src/filters' {
  const filters: Record<string, unknown>;
  export = filters;
}
