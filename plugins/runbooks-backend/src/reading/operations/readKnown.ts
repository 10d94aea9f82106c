import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import {
  AlertSubject,
  PageKind,
} from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { PageRow } from '../../database/rows';
import { StoredReading } from '../../database/StoredReading';
import { readSubjects } from './readSubjects';

/** What is known of pages from before they are read again. */
export interface Known {
  /** By digest. */
  readings: ReadonlyMap<string, StoredReading>;
  /** What the alerts that wake somebody and lead to a page are about, by its id. */
  subjects: ReadonlyMap<string, AlertSubject[]>;
}

/** The pages of a kind that something names, by id. */
export async function readPagesOf(
  knex: Knex,
  kind: PageKind,
): Promise<PageRow[]> {
  return knex<PageRow>('runbooks_pages')
    .where('kind', kind)
    .whereNull('ended_at')
    .orderBy('id');
}

/** What is known of the given pages: three statements, however many. */
export async function readKnown(
  knex: Knex,
  pages: readonly PageRow[],
): Promise<Known> {
  const digests = pages.flatMap(({ content_digest }) =>
    content_digest === null ? [] : [{ digest: content_digest }],
  );
  const contents: { digest: string; reading: string }[] = await knex
    .from(jsonRows(knex, 'k', { digest: 'text' }, digests))
    .join('runbooks_contents as c', 'c.digest', 'k.digest')
    .distinct('c.digest', 'c.reading');
  return {
    readings: new Map(
      contents.map(({ digest, reading }) => [digest, JSON.parse(reading)]),
    ),
    subjects: await readSubjects(knex, pages),
  };
}
