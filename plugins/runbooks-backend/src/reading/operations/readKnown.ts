import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { PageKind } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { PageRow } from '../../database/rows';
import { StoredReading } from '../../database/StoredReading';

/** What is known of pages from before they are read again. */
export interface Known {
  /** By digest. */
  readings: ReadonlyMap<string, StoredReading>;
  /** Names of alerts that lead to a page, by its id. */
  alerts: ReadonlyMap<string, string[]>;
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

/** What is known of the given pages: two statements, however many. */
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
  const ids = pages.map(({ id }) => ({ id }));
  const answers: { page_id: string; alert_name: string }[] = await knex
    .from(jsonRows(knex, 'k', { id: 'text' }, ids))
    .join('runbooks_answers as a', 'a.page_id', 'k.id')
    .distinct('a.page_id', 'a.alert_name')
    .orderBy('a.alert_name');
  return {
    readings: new Map(
      contents.map(({ digest, reading }) => [digest, JSON.parse(reading)]),
    ),
    alerts: new Map(
      [...groupBy(answers, ({ page_id }) => page_id)].map(([id, rows]) => [
        id,
        rows.map(({ alert_name }) => alert_name),
      ]),
    ),
  };
}
