import {
  formatAgo,
  SourceNote,
} from '@callboard/backstage-plugin-callboard-react';
import { SourceState } from '@callboard/backstage-plugin-scorecards-common';

/** A source as people call it: "facts of slo", "the catalog". */
export function sourceTitle({ source, instance }: SourceState): string {
  const name = source === 'catalog' ? 'the catalog' : source;
  return instance && instance !== source ? `${name} (${instance})` : name;
}

const keyOf = ({ source, instance }: SourceState) => `${source} ${instance}`;

/** Sources that cannot be read, why, and since when: what they said counts as unknown once it is too old. */
export function failingSources(
  sources: readonly SourceState[],
  now: number,
): SourceNote[] {
  return sources
    .filter(({ state }) => state === 'failing')
    .map(source => {
      const { error, lastSuccess } = source;
      const title = sourceTitle(source);
      const because = error ? `${title}: ${error.message}.` : `${title}.`;
      const since = lastSuccess
        ? `It was last read ${formatAgo(lastSuccess, now)}.`
        : 'It was never read.';
      return { key: keyOf(source), title, text: `${because} ${since}` };
    });
}

/** What reading sources warned of. */
export function sourceWarnings(sources: readonly SourceState[]): SourceNote[] {
  return sources.flatMap(source =>
    source.warnings.map(text => ({
      key: `${keyOf(source)} ${text}`,
      title: sourceTitle(source),
      text,
    })),
  );
}
