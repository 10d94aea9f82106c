const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** A line that begins something of its own wherever it stands after an empty one: no list, no quote, no HTML, no table. */
const PLAIN = /^[\p{L}\p{N}*_[(“"'](?!.*\|)/u;
const NUMBERED = /^\d+[.)]\s/;
const BULLET = /^[*]\s/;

function beginsAnew(line: string): boolean {
  return PLAIN.test(line) && !NUMBERED.test(line) && !BULLET.test(line);
}

/**
 * Markdown in parts of about so many characters, so that a part can be rendered when it comes into sight. Parts end between
 * two paragraphs and nowhere else; where none can be told for sure, a part is longer.
 */
export function chunksOf(markdown: string, size: number): string[] {
  if (markdown.length <= size) {
    return [markdown];
  }
  const chunks: string[] = [];
  let chunk: string[] = [];
  let length = 0;
  let fence: string | undefined;
  let html = false;
  let afterBlank = true;
  for (const line of markdown.split('\n')) {
    if (
      length >= size &&
      afterBlank &&
      fence === undefined &&
      !html &&
      beginsAnew(line)
    ) {
      chunks.push(chunk.join('\n'));
      chunk = [];
      length = 0;
    }
    const [, mark] = FENCE.exec(line) ?? [];
    if (fence === undefined) {
      fence = mark;
      // What HTML opens may be closed anywhere below.
      html ||= line.startsWith('<');
    } else if (mark?.startsWith(fence)) {
      fence = undefined;
    }
    chunk.push(line);
    length += line.length + 1;
    afterBlank = line.trim() === '';
  }
  return [...chunks, chunk.join('\n')];
}
