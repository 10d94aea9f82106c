import { randomUUID } from 'node:crypto';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { Knex } from 'knex';
import { ChecklistRow, PageRow } from '../database/rows';
import { ChecklistProposal } from './ChecklistService';
import { ChecklistStore } from './ChecklistStore';
import { openKeyOf } from './openKey';
import { ChecklistContent, readContent } from './operations/readContent';

/** Two who begin at once end up on one; who meets one that ends at that very moment tries again. */
const ATTEMPTS = 5;

/** Who begins what, when. */
export interface Beginning {
  proposal: ChecklistProposal;
  page: PageRow;
  /** Entity ref of a user. */
  by: string;
  at: Date;
}

/** @throws InputError for a page that is not read in the portal */
async function contentOf(
  page: PageRow,
  knex: Knex,
): Promise<{ digest: string; content: ChecklistContent }> {
  const digest = page.content_digest;
  const content =
    digest === null ? undefined : await readContent({ tx: knex, digest });
  if (digest === null || !content) {
    throw new InputError(
      `runbookId: expected a page that is read in the portal; "${page.title}" ${
        page.kind === 'markdown'
          ? 'has not been read yet: look at its state'
          : 'is read elsewhere: keep it as a Markdown file that the annotation callboard.dev/runbooks names'
      } (not-readable)`,
    );
  }
  return { digest, content };
}

/**
 * Joins the checklist that is open, else begins one with the page as it is now.
 *
 * @throws InputError for a page that is not read in the portal, where one would have to begin
 */
export async function beginChecklist(
  { proposal, page, by, at }: Beginning,
  { store, knex }: { store: ChecklistStore; knex: Knex },
): Promise<{ row: ChecklistRow; begun: boolean }> {
  const openKey = openKeyOf(proposal);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const open = await store.findOpen(openKey);
    if (open) {
      return { row: open, begun: false };
    }
    const { digest, content } = await contentOf(page, knex);
    const { entityRef, alert } = proposal;
    const row: ChecklistRow = {
      id: randomUUID(),
      page_id: page.id,
      entity_ref: entityRef,
      title: page.title,
      content_digest: digest,
      total: content.items.length,
      alert_source: alert?.source ?? null,
      alert_fingerprint: alert?.fingerprint ?? null,
      alert_name: alert?.name ?? null,
      started_by: by,
      started_at: at.toISOString(),
      ended_by: null,
      ended_at: null,
      note: null,
      open_key: openKey,
    };
    try {
      await store.insert(row);
      return { row, begun: true };
    } catch (error) {
      if (!isDatabaseConflictError(error)) {
        throw error;
      }
    }
  }
  throw new ConflictError(
    'Others begin and end this checklist at the same moment; try again',
  );
}
