import {
  describeReadError,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { FACTS_SOURCE } from './factsSource';
import { BatchOutcome, failuresOf } from './readBatches';

/** Notes how asking a provider for all entities went. Where a part could be read, that is a success and a failure. */
export async function noteRound(options: {
  sources: SourceStore;
  variable: string;
  outcomes: readonly BatchOutcome[];
  at: Date;
}): Promise<void> {
  const { sources, variable, outcomes, at } = options;
  const key = { source: FACTS_SOURCE, instance: variable };
  const failures = failuresOf(outcomes);
  if (failures.length === 0 || failures.length < outcomes.length) {
    await sources.note(key, { at });
  }
  const [first] = failures;
  if (!first) return;
  const { code, message } = describeReadError(first.error);
  const share =
    outcomes.length > 1
      ? `${failures.length} of ${outcomes.length} batches: `
      : '';
  await sources.note(key, {
    at,
    error: { code, message: `${share}${message}` },
  });
}
