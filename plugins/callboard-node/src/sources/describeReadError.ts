import { ProviderError } from '../http/errors';
import type { ReadError } from './SourceStore';

/** Something was read and cannot be used. @public */
export class ReadFailure extends Error {
  override readonly name = 'ReadFailure';
  /** Kebab-case, for example `unexpected-answer`. */
  readonly code: string;

  /** @param message - for people; holds no credentials */
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Code and message of whatever reading threw: those of the HTTP client and of {@link ReadFailure} as they are. Of other
 * errors only the code `failed` and no words of theirs: nobody knows what they quote.
 * @public
 */
export function describeReadError(error: unknown): ReadError {
  if (error instanceof ProviderError || error instanceof ReadFailure) {
    return { code: error.code, message: error.message };
  }
  const kind = error instanceof Error ? error.name : typeof error;
  return { code: 'failed', message: `Failed unexpectedly (${kind})` };
}
