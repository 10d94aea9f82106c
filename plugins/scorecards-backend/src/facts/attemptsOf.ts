import {
  SourceAttempt,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { FACTS_SOURCE } from './factsSource';

/** How reading each variable went last. */
export async function attemptsOf(
  sources: SourceStore,
): Promise<Map<string, SourceAttempt>> {
  const attempts = await sources.list();
  return new Map(
    attempts
      .filter(({ source }) => source === FACTS_SOURCE)
      .map(attempt => [attempt.instance, attempt]),
  );
}
