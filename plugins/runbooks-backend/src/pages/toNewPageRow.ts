import { PageRow } from '../database/rows';
import { FoundPage } from './FoundPage';

/** A page of which nothing is known yet but that something names it. */
export function toNewPageRow(page: FoundPage, at: Date): PageRow {
  const found = at.toISOString();
  return {
    id: page.id,
    key: page.key,
    url: page.url,
    kind: page.kind,
    host: page.host,
    title: page.title,
    title_rank: page.titleRank,
    found_at: found,
    ended_at: null,
    liveness: 'unknown',
    liveness_code: 'not-checked',
    liveness_reason: 'It was not checked yet.',
    liveness_since: found,
    http_status: null,
    final_url: null,
    checked_at: null,
    due_at: found,
    failures: 0,
    etag: null,
    last_modified: null,
    changed_at: null,
    changed_source: null,
    stated_review_at: null,
    content_digest: null,
    content_read_at: null,
    content_error: null,
    quality: 'unknown',
    quality_reason: 'It was not read yet.',
    quality_findings: '[]',
    quality_since: found,
    quality_checked_at: null,
  };
}
