import {
  chunks,
  ReadFailure,
} from '@callboard/backstage-plugin-callboard-node';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { askProvider, FactSubject } from './askProvider';

const BATCH_SIZE = 1_000;
/** Batches that a provider is asked for at once. */
const AT_ONCE = 3;

/** A batch that could be read; by id of the entity. */
export interface BatchAnswer {
  batch: readonly FactSubject[];
  facts: ReadonlyMap<number, FactSet>;
}

/** One that could not. */
export interface BatchFailure {
  batch: readonly FactSubject[];
  error: unknown;
}

/** What became of a batch. */
export type BatchOutcome = BatchAnswer | BatchFailure;

export function answersOf(outcomes: readonly BatchOutcome[]): BatchAnswer[] {
  return outcomes.flatMap(outcome => ('error' in outcome ? [] : [outcome]));
}

export function failuresOf(outcomes: readonly BatchOutcome[]): BatchFailure[] {
  return outcomes.flatMap(outcome => ('error' in outcome ? [outcome] : []));
}

/**
 * Asks a provider for all entities, a few batches at once. One that times out is not asked for the batches that are left:
 * it would hold up everything else as often.
 *
 * @throws the reason of the signal where it is aborted
 */
export async function readBatches(
  provider: FactProvider,
  subjects: readonly FactSubject[],
  options: { now: Date; signal: AbortSignal; timeoutMs: number },
): Promise<BatchOutcome[]> {
  const queue = chunks(subjects, provider.batchSize ?? BATCH_SIZE).values();
  const outcomes: BatchOutcome[] = [];
  let gaveUp: ReadFailure | undefined;
  const work = async () => {
    for (const batch of queue) {
      if (gaveUp) {
        outcomes.push({ batch, error: gaveUp });
        continue;
      }
      try {
        const facts = await askProvider(provider, batch, options);
        outcomes.push({ batch, facts });
      } catch (error) {
        options.signal.throwIfAborted();
        outcomes.push({ batch, error });
        if (error instanceof ReadFailure && error.code === 'timeout') {
          gaveUp = error;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return outcomes;
}
