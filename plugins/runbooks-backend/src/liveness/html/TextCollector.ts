/** Collects text as people see it: white space in one piece, lines where blocks end. */
export class TextCollector {
  readonly #parts: string[] = [];

  add(text: string): void {
    this.#parts.push(text.replace(/[^\S ]|\u200b/g, ' '));
  }

  breakLine(): void {
    if (this.#parts.length > 0 && this.#parts.at(-1) !== '\n') {
      this.#parts.push('\n');
    }
  }

  /** @param glue - between lines */
  text(glue = '\n'): string {
    return this.#parts
      .join('')
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n[ \n]*/g, glue)
      .trim();
  }
}
