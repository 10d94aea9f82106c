import { PageReading } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ContentRow } from '../../database/rows';
import { valuesOf } from '../../runbooks';

/** Characters of a document that are indexed. */
const MAX_TEXT = 50_000;

/** What pages say without markup, by digest. */
export async function readTexts(
  knex: Knex,
  digests: readonly string[],
): Promise<Map<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await knex<ContentRow>('runbooks_contents')
    .whereIn('digest', valuesOf(knex, digests))
    .select('digest', 'reading');
  return new Map(
    rows.map(({ digest, reading }) => [digest, textOf(JSON.parse(reading))]),
  );
}

/** Headings and what stands below them, line by line, never cut within a character. */
export function textOf({ sections }: Pick<PageReading, 'sections'>): string {
  const text = sections
    .flatMap(section => [section.title, section.text])
    .filter(Boolean)
    .join('\n');
  return text.length > MAX_TEXT
    ? text.slice(0, MAX_TEXT).replace(/[\ud800-\udbff]$/, '')
    : text;
}
