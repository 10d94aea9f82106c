import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** What evaluating at once needs. */
export interface EvaluateNowOptions {
  /** Evaluates entities, by the ids of their rows. */
  evaluate: (entityIds: number[]) => Promise<unknown>;
  /** Told refs of entities of which something is different. */
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
}

/**
 * Evaluates entities at once, because something that their results stand on is kept. Never throws: it is kept, whatever
 * becomes of this, and the next round evaluates all entities anyway.
 */
export async function evaluateNow(
  { evaluate, announce, logger }: EvaluateNowOptions,
  entities: readonly { id: number; ref: string }[],
): Promise<void> {
  if (entities.length === 0) return;
  try {
    await evaluate(entities.map(({ id }) => id));
  } catch (error) {
    logger.warn(
      `${
        entities.length
      } entities are evaluated with the next round only: ${stringifyError(
        error,
      )}`,
    );
  }
  await announce(entities.map(({ ref }) => ref));
}
