import { stringifyError } from '@backstage/errors';
import {
  SliAnswer,
  SliQuery,
  SliSource,
} from '@callboard/backstage-plugin-slo-node';

/**
 * Asks a source, once for all queries. Whatever the source does, there is an answer to each query: one that was
 * forgotten, or lost in an exception, is a `source-error`.
 */
export async function askSource(
  source: SliSource,
  queries: SliQuery[],
  signal: AbortSignal,
): Promise<Map<string, SliAnswer>> {
  const failed = (code: string, message: string) =>
    new Map(
      queries.map(({ digest }): [string, SliAnswer] => [
        digest,
        { digest, outcome: 'error', data: 'source-error', code, message },
      ]),
    );
  if (queries.length === 0) {
    return new Map();
  }
  try {
    const answers = await untilAborted(
      source.fetch({ queries, signal }),
      signal,
    );
    return new Map([
      ...failed('no-answer', 'the source gave no answer to this query'),
      ...answers.map((answer): [string, SliAnswer] => [answer.digest, answer]),
    ]);
  } catch (error) {
    return signal.aborted
      ? failed('timeout', 'the source did not answer in time')
      : failed('source-failed', stringifyError(error));
  }
}

/** A source that does not heed the signal must not hold up the others for ever. */
async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
