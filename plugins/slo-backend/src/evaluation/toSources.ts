import { SourceStatus } from '@callboard/backstage-plugin-slo-common';
import { toIso } from '../lib/buckets';
import { ObjectiveFacts } from './facts';

/** Where the samples of an SLO come from, and how that went lately; warnings of all its indicators are kept. */
export function toSources(facts: ObjectiveFacts[]): SourceStatus[] {
  const sources = new Map<string, SourceStatus>();
  const merge = (name: string, more: Partial<SourceStatus>) =>
    sources.set(name, { ...sources.get(name), ...more, name });
  for (const { newest, attempts } of facts) {
    for (const { source, end } of newest) {
      const iso = toIso(end);
      const before = sources.get(source)?.newestSampleEnd;
      merge(source, {
        newestSampleEnd: before !== undefined && before > iso ? before : iso,
      });
    }
    for (const attempt of attempts) {
      const { source, lastAttempt, lastSuccess, error, warnings } = attempt;
      const before = sources.get(source);
      const known = before?.warnings ?? [];
      merge(source, {
        lastAttempt,
        lastSuccess,
        error: error ?? before?.error,
        warnings: [
          ...known,
          ...warnings.filter(
            ({ code, message }) =>
              !known.some(
                other => other.code === code && other.message === message,
              ),
          ),
        ],
      });
    }
  }
  return [...sources.values()];
}
