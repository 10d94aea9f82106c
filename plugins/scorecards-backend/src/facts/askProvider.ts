import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ReadFailure } from '@callboard/backstage-plugin-callboard-node';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';

/** An entity whose facts are read. */
export interface FactSubject {
  /** Of its row. */
  id: number;
  entity: Entity;
}

/**
 * Asks a provider for one batch. Answers for entities that nobody asked for are left out.
 *
 * @returns facts by id of the entity
 * @throws ReadFailure where the answer takes too long or is none; whatever the provider throws
 */
export async function askProvider(
  provider: FactProvider,
  batch: readonly FactSubject[],
  options: { now: Date; signal: AbortSignal; timeoutMs: number },
): Promise<Map<number, FactSet>> {
  const { now, timeoutMs } = options;
  const timeout = new AbortController();
  const signal = AbortSignal.any([options.signal, timeout.signal]);
  const timer = setTimeout(() => {
    const seconds = timeoutMs / 1000;
    timeout.abort(new ReadFailure('timeout', `No answer within ${seconds} s`));
  }, timeoutMs);
  try {
    const answer: unknown = await Promise.race([
      provider.getFacts({
        entities: batch.map(({ entity }) => entity),
        now,
        signal,
      }),
      aborted(signal),
    ]);
    return factsById(batch, answer);
  } finally {
    clearTimeout(timer);
  }
}

/** A provider that does not listen to the signal must not hold up the others. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

function factsById(
  batch: readonly FactSubject[],
  answer: unknown,
): Map<number, FactSet> {
  if (!(answer instanceof Map)) {
    throw new ReadFailure('unexpected-answer', 'The answer is no map of facts');
  }
  const found = new Map<number, FactSet>();
  for (const { id, entity } of batch) {
    const facts: unknown = answer.get(stringifyEntityRef(entity));
    if (isFactSet(facts)) found.set(id, facts);
  }
  return found;
}

function isFactSet(facts: unknown): facts is FactSet {
  return isMap(facts) && isMap(facts.values);
}
