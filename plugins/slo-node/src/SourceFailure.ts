import { SliAnswer } from './sources';

/**
 * A query could not be answered: a {@link SliAnswer} with outcome `error`, as an exception.
 *
 * @public
 */
export class SourceFailure extends Error {
  /** `source-error`: try again later. `invalid`: the query or the document must change first. */
  readonly data: 'source-error' | 'invalid';
  /** Stable, kebab-case. */
  readonly code: string;

  constructor(data: 'source-error' | 'invalid', code: string, message: string) {
    super(message);
    this.name = 'SourceFailure';
    this.data = data;
    this.code = code;
  }

  /** What was thrown as a failure: itself if it is one, otherwise a `source-error` with the code `failed`. */
  static of(error: unknown): SourceFailure {
    if (error instanceof SourceFailure) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new SourceFailure('source-error', 'failed', message);
  }

  /** The answer to the query with this digest. */
  toAnswer(digest: string): SliAnswer {
    const { data, code, message } = this;
    return { digest, outcome: 'error', data, code, message };
  }
}
