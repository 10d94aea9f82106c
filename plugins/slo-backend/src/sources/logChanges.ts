import { LoggerService } from '@backstage/backend-plugin-api';
import { Attempt, StoredAttempt } from '../database/AttemptStore';

const outcomeOf = ({
  outcome,
  error,
}: Pick<Attempt, 'outcome' | 'error'>): string =>
  error ? `${outcome} (${error.code}: ${error.message})` : outcome;

/**
 * Logs what differs from the attempt before, once per source and kind of change: a source that is down says so when
 * it goes down and when it comes back, not every minute in between and not once per query.
 */
export function logChanges(options: {
  logger: LoggerService;
  before: StoredAttempt[];
  results: Attempt[];
}): void {
  const { logger, before, results } = options;
  const key = ({ digest, source }: Attempt | StoredAttempt) =>
    `${source} ${digest}`;
  const old = new Map(before.map(item => [key(item), outcomeOf(item)]));
  const changes = new Map<string, { bad: boolean; count: number }>();
  for (const result of results) {
    const now = outcomeOf(result);
    const then = old.get(key(result)) ?? 'ok';
    if (then !== now) {
      const text = `${result.source}: ${now}`;
      const count = (changes.get(text)?.count ?? 0) + 1;
      changes.set(text, { bad: result.outcome !== 'ok', count });
    }
  }
  for (const [text, { bad, count }] of changes) {
    const message = `Source ${text}, ${count} ${
      count === 1 ? 'indicator' : 'indicators'
    }`;
    if (bad) {
      logger.warn(message);
    } else {
      logger.info(message);
    }
  }
}
