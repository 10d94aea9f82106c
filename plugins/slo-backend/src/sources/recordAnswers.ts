import { stringifyError } from '@backstage/errors';
import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { Attempt } from '../database/AttemptStore';
import { DeltaBatch, RecordStore } from '../database/RecordStore';

/** What recording answers needs. */
export interface RecordAnswersOptions {
  source: string;
  queries: SliQuery[];
  /** By digest. */
  answers: Map<string, SliAnswer>;
  record: Pick<RecordStore, 'apply'>;
  at: Date;
}

/**
 * Records the answers of a source, many in one transaction.
 *
 * Buckets that were not asked for are left out. The source's own account of itself does not reach the record: what it
 * says of the future or of the distant past is not believed.
 *
 * @returns how each query went, by digest
 */
export async function recordAnswers(
  options: RecordAnswersOptions,
): Promise<Map<string, Attempt>> {
  const { source, queries, answers } = options;
  const failures = new Map<string, unknown>();
  const batches = queries.flatMap(query => {
    const deltas = deltasOf(query, answers.get(query.digest));
    const { digest, bucketSeconds } = query;
    return deltas.length > 0 ? [{ digest, source, bucketSeconds, deltas }] : [];
  });
  for (const chunk of chunks(batches)) {
    for (const [digest, error] of await recordTogether(chunk, options)) {
      failures.set(digest, error);
    }
  }
  return new Map(
    queries.map(({ digest }) => [
      digest,
      toAttempt(digest, answers.get(digest), failures.get(digest), options),
    ]),
  );
}

function deltasOf({ from, to }: SliQuery, answer: SliAnswer | undefined) {
  return answer?.outcome === 'ok'
    ? answer.buckets.filter(({ bucket }) => bucket >= from && bucket < to)
    : [];
}

/** One answer that cannot be recorded leaves its neighbours: they are then recorded one by one. */
async function recordTogether(
  batches: DeltaBatch[],
  { source, record, at }: RecordAnswersOptions,
): Promise<[digest: string, error: unknown][]> {
  const apply = (list: DeltaBatch[]) =>
    record.apply(list, { recordedBy: source, at });
  try {
    await apply(batches);
    return [];
  } catch {
    const failures: [string, unknown][] = [];
    for (const batch of batches) {
      await apply([batch]).catch(error => failures.push([batch.digest, error]));
    }
    return failures;
  }
}

function toAttempt(
  digest: string,
  answer: SliAnswer | undefined,
  failure: unknown,
  { source, at }: RecordAnswersOptions,
): Attempt {
  const attempt = { digest, source, at };
  const failed = (
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
    return failed('source-error', 'no-answer', 'the source gave no answer');
  }
  if (answer.outcome === 'error') {
    return failed(answer.data, answer.code, answer.message);
  }
  const { warnings, sent } = answer;
  return failure === undefined
    ? { ...attempt, outcome: 'ok', warnings, ...(sent?.length && { sent }) }
    : failed('source-error', 'not-recorded', stringifyError(failure));
}
