import { ChecklistItem } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { ContentRow } from '../../database/rows';
import { StoredReading } from '../../database/StoredReading';

/** What of a version of a page is worked through. */
export interface ChecklistContent {
  markdown: string;
  items: ChecklistItem[];
}

/** A version of a page by its digest; undefined where it is not kept, or is no Markdown. */
export async function readContent(options: {
  tx: Knex;
  digest: string;
}): Promise<ChecklistContent | undefined> {
  const { tx, digest } = options;
  const row = await tx<ContentRow>('runbooks_contents')
    .where({ digest })
    .first();
  if (!row || row.markdown === null) {
    return undefined;
  }
  const { items }: StoredReading = JSON.parse(row.reading);
  return { markdown: row.markdown, items };
}
