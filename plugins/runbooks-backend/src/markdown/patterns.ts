import { Entity } from '@backstage/catalog-model';
import { ANNOTATION_RUNBOOKS } from '@callboard/backstage-plugin-callboard-common';

/** What an entity names as its runbooks: paths and globs, as written. */
export function runbookPatternsOf({ metadata }: Entity): string[] {
  const patterns = (metadata.annotations?.[ANNOTATION_RUNBOOKS] ?? '')
    .split(/[,\n]/)
    .map(pattern => pattern.trim())
    .filter(Boolean);
  return [...new Set(patterns)];
}

/** Whether a path stands for files yet to be found. */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern);
}

/** Whether a path is one of a Markdown file: nothing else is ever read. */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path);
}
