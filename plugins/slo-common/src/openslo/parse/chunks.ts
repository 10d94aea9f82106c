/** One document of a YAML stream. */
export interface Chunk {
  text: string;
  /** Lines before it. */
  lineOffset: number;
}

/**
 * Takes a YAML stream apart at its `---` lines, so that an unclosed quote in one document cannot swallow the next.
 * At the start of a line `---` always is a marker: YAML forbids it inside of any value.
 */
export function splitDocuments(yaml: string): Chunk[] {
  const chunks: Chunk[] = [];
  let lines: string[] = [];
  let lineOffset = 0;
  yaml.split('\n').forEach((line, index) => {
    if (/^---(\s|$)/.test(line) && !isPreamble(lines)) {
      chunks.push({ text: lines.join('\n'), lineOffset });
      lines = [];
      lineOffset = index;
    }
    lines.push(line);
  });
  return [...chunks, { text: lines.join('\n'), lineOffset }];
}

/** Directives and comments belong to the document they stand before. */
function isPreamble(lines: string[]): boolean {
  return lines.every(line => /^\s*$|^\uFEFF?[%#]/.test(line));
}
