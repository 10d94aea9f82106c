import { LoggerService } from '@backstage/backend-plugin-api';

/** A task that fails says so once, and once again when it fails for another reason; then it tries again in silence. */
export function steady(
  logger: LoggerService,
  what: string,
  task: () => Promise<void>,
): () => Promise<void> {
  let lastProblem = '';
  return async () => {
    try {
      await task();
      lastProblem = '';
    } catch (error) {
      const problem = String(error);
      if (problem !== lastProblem) {
        lastProblem = problem;
        logger.warn(`${what}: ${problem}; trying again`);
      }
    }
  };
}
