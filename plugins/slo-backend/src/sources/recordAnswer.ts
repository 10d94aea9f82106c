import { stringifyError } from '@backstage/errors';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { Attempt } from '../database/AttemptStore';
import { Recorder } from '../service/Recorder';

/**
 * Records one answer, by itself: one that cannot be recorded leaves its neighbours.
 *
 * Buckets that were not asked for are left out. The source's own account of itself does not reach the record: what it
 * says of the future or of the distant past is not believed.
 */
export async function recordAnswer(options: {
  source: string;
  query: SliQuery;
  answer: SliAnswer | undefined;
  recorder: Recorder;
  at: Date;
}): Promise<Attempt> {
  const { source, query, answer, recorder, at } = options;
  const { digest, from, to } = query;
  const attempt = { digest, source, at };
  const fail = (
    outcome: 'source-error' | 'invalid',
    code: string,
    message: string,
  ): Attempt => ({
    ...attempt,
    outcome,
    error: { code, message },
    warnings: [],
  });
  if (!answer) {
    return fail('source-error', 'no-answer', 'the source gave no answer');
  }
  if (answer.outcome === 'error') {
    return fail(answer.data, answer.code, answer.message);
  }
  const deltas = answer.buckets.filter(
    ({ bucket }) => bucket >= from && bucket < to,
  );
  try {
    if (deltas.length > 0) {
      await recorder.record([{ digest, source, deltas }], source);
    }
  } catch (error) {
    return fail('source-error', 'not-recorded', stringifyError(error));
  }
  return { ...attempt, outcome: 'ok', warnings: answer.warnings };
}
