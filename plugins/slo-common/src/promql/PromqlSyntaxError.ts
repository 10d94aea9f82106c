/** The query is not PromQL. The message says what was found, and what was expected there. @public */
export class PromqlSyntaxError extends Error {
  readonly code = 'promql-syntax';
  /** Of the first character that does not fit, 0 for the first. */
  readonly position: number;

  constructor(position: number, message: string) {
    super(
      `The query is not PromQL: at character ${position + 1}, found ${message}`,
    );
    this.name = 'PromqlSyntaxError';
    this.position = position;
  }
}
