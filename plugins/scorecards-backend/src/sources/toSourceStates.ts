import {
  SourceAttempt,
  SourceKey,
} from '@callboard/backstage-plugin-callboard-node';
import { SourceState } from '@callboard/backstage-plugin-scorecards-common';

/** How reading each source goes, in the order given; also of those that were never read. */
export function toSourceStates(
  keys: readonly SourceKey[],
  attempts: readonly SourceAttempt[],
): SourceState[] {
  return keys.map(({ source, instance }) => {
    const attempt = attempts.find(
      one => one.source === source && one.instance === instance,
    );
    return {
      source,
      instance,
      state: stateOf(attempt),
      warnings: attempt?.warnings ?? [],
      ...(attempt?.lastAttempt !== undefined && {
        lastAttempt: attempt.lastAttempt,
      }),
      ...(attempt?.lastSuccess !== undefined && {
        lastSuccess: attempt.lastSuccess,
      }),
      ...(attempt?.error && { error: attempt.error }),
    };
  });
}

function stateOf(attempt: SourceAttempt | undefined): SourceState['state'] {
  if (!attempt) return 'never-read';
  return attempt.error ? 'failing' : 'ok';
}
