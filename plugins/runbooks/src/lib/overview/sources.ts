import {
  formatAgo,
  SourceNote,
} from '@callboard/backstage-plugin-callboard-react';
import { SourceState } from '@callboard/backstage-plugin-runbooks-common';

const KINDS: Record<SourceState['kind'], string> = {
  catalog: 'the catalog',
  repository: 'repository',
  techdocs: 'TechDocs',
  rules: 'alert rules of',
  alertmanager: 'Alertmanager',
  webhook: 'webhook',
};

/** A source as people call it: "Alertmanager production", "alert rules of eu". */
export function sourceTitle({ kind, name }: SourceState): string {
  const words = KINDS[kind] ?? kind;
  return name && name !== kind ? `${words} ${name}` : words;
}

const keyOf = ({ kind, name }: SourceState) => `${kind} ${name}`;

/** Sources that cannot be read, why, and from when what is still shown is. */
export function failingSources(
  sources: readonly SourceState[],
  now: number,
): SourceNote[] {
  return sources
    .filter(({ stale }) => stale)
    .map(source => {
      const { reason, asOf } = source;
      const title = sourceTitle(source);
      const because = reason ? `${title}: ${reason}.` : `${title}.`;
      const since =
        asOf === null
          ? 'It was never read.'
          : `It was last read ${formatAgo(asOf, now)}.`;
      return { key: keyOf(source), title, text: `${because} ${since}` };
    });
}

/** What reading sources warned of. */
export function sourceWarnings(sources: readonly SourceState[]): SourceNote[] {
  return sources.flatMap(source =>
    (source.warnings ?? []).map(text => ({
      key: `${keyOf(source)} ${text}`,
      title: sourceTitle(source),
      text,
    })),
  );
}
