import { EntityRow, PageRow, ReviewRow, UseRow } from '../database/rows';

/** What of an entity is read with its runbooks. */
export type KnownEntity = Pick<
  EntityRow,
  'ref' | 'title' | 'owner_ref' | 'tier'
>;

/** What of a page is read however many are listed: all that its state follows from, not its findings. */
export const PAGE_COLUMNS = [
  'id',
  'url',
  'kind',
  'title',
  'found_at',
  'liveness',
  'liveness_code',
  'liveness_reason',
  'liveness_since',
  'http_status',
  'final_url',
  'checked_at',
  'due_at',
  'changed_at',
  'changed_source',
  'stated_review_at',
  'content_digest',
  'content_read_at',
  'content_error',
  'quality',
  'quality_reason',
  'quality_since',
  'quality_checked_at',
] as const;
export type KnownPage = Pick<PageRow, (typeof PAGE_COLUMNS)[number]>;

/** A place that names a page. */
export type KnownUse = Pick<UseRow, 'kind' | 'place' | 'url' | 'anchor'>;

/** A page as a runbook of one entity, as it is stored. */
export interface StoredRunbook {
  entity: KnownEntity;
  page: KnownPage;
  uses: KnownUse[];
  /** The last one, whatever its outcome. */
  review?: ReviewRow;
}

/** What tells runbooks apart. */
export const runbookKey = (entityRef: string, pageId: string): string =>
  `${pageId} ${entityRef}`;
