import {
  AlertRow,
  AnswerRow,
  ChecklistEventRow,
  ChecklistReaderRow,
  ChecklistRow,
  ContentRow,
  EntityRow,
  FiringRow,
  HistoryRow,
  PageRow,
  ReviewRow,
  UseRow,
} from '../database/rows';

/** A Sunday noon. */
export const NOON = '2026-03-01T12:00:00.000Z';
const MORNING = '2026-03-01T09:00:00.000Z';
const EVENING = '2026-03-01T18:00:00.000Z';
const JANUARY = '2026-01-10T10:00:00.000Z';

type Given<TRow, TKey extends keyof TRow> = Partial<TRow> & Pick<TRow, TKey>;

const nameOf = (ref: string) => ref.split('/').at(-1) ?? ref;

export function entityRow(row: Given<EntityRow, 'ref'>): EntityRow {
  return {
    kind: row.ref.split(':')[0] ?? '',
    title: nameOf(row.ref),
    owner_ref: 'group:default/payments',
    tier: null,
    is_service: true,
    alert_names: '[]',
    alert_selectors: '[]',
    fingerprint: row.ref,
    ...row,
  };
}

/** A page elsewhere, checked this morning: alive, complete, changed in January. */
export function pageRow(row: Given<PageRow, 'id'>): PageRow {
  return {
    key: `wiki.example.net/${row.id}`,
    url: `https://wiki.example.net/${row.id}`,
    kind: 'external',
    host: 'wiki.example.net',
    title: row.id,
    title_rank: 3,
    found_at: JANUARY,
    ended_at: null,
    liveness: 'live',
    liveness_code: 'ok',
    liveness_reason: 'It answered 200',
    liveness_since: JANUARY,
    http_status: 200,
    final_url: null,
    checked_at: MORNING,
    due_at: EVENING,
    failures: 0,
    etag: null,
    last_modified: null,
    changed_at: JANUARY,
    changed_source: 'http',
    stated_review_at: null,
    content_digest: `digest-${row.id}`,
    content_read_at: MORNING,
    content_error: null,
    quality: 'complete',
    quality_reason: 'It has everything',
    quality_findings: '[]',
    quality_since: JANUARY,
    quality_checked_at: MORNING,
    ...row,
  };
}

export function contentRow(row: Given<ContentRow, 'digest'>): ContentRow {
  return {
    markdown: '# Meaning\n\nMoney is late.\n',
    reading: JSON.stringify({
      title: 'Late money',
      sections: [
        {
          level: 1,
          title: 'Meaning',
          anchor: 'meaning',
          text: 'Money is late.',
        },
      ],
      anchors: ['meaning'],
      links: [],
      items: [],
    }),
    read_at: MORNING,
    ...row,
  };
}

export function useRow(row: Given<UseRow, 'page_id' | 'entity_ref'>): UseRow {
  const { page_id: page, entity_ref: ref, scope = 'catalog', place = '' } = row;
  return {
    id: `${scope} ${page} ${nameOf(ref)} ${place}`.slice(0, 64),
    scope,
    kind: 'link',
    place: 'metadata.links[0]',
    url: `https://wiki.example.net/${page}`,
    title: null,
    anchor: null,
    ...row,
  };
}

/** An alert rule of the Prometheus `main` that pages. */
export function alertRow(
  row: Given<AlertRow, 'entity_ref' | 'name'>,
): AlertRow {
  const { scope = 'rules/main', source = 'Prometheus main' } = row;
  return {
    id: `${scope} ${nameOf(row.entity_ref)} ${row.name} ${source}`.slice(0, 64),
    scope,
    severity: 'page',
    paging: true,
    source,
    via: 'alert-rule',
    summary: null,
    subject: null,
    page_id: null,
    anchor: null,
    ...row,
  };
}

export function answerRow(
  row: Given<AnswerRow, 'entity_ref' | 'alert_name' | 'page_id'>,
): AnswerRow {
  return { via: 'alert-rule', anchor: '', ...row };
}

/** An alert that the Alertmanager `main` told a minute ago. */
export function firingRow(row: Given<FiringRow, 'name'>): FiringRow {
  return {
    source: 'main',
    fingerprint: `of ${row.name}`.slice(0, 64),
    severity: 'page',
    paging: true,
    status: 'firing',
    problem: null,
    labels: JSON.stringify({ alertname: row.name }),
    summary: null,
    description: null,
    starts_at: '2026-03-01T11:30:00.000Z',
    ends_at: null,
    updated_at: '2026-03-01T11:59:00.000Z',
    generator_url: null,
    runbook_url: null,
    page_id: null,
    anchor: null,
    ...row,
  };
}

export function historyRow(
  row: Given<HistoryRow, 'page_id' | 'aspect' | 'state'>,
): HistoryRow {
  return { from_at: JANUARY, to_at: null, reason: '', ...row };
}

/** Ada verified the page two weeks ago. */
export function reviewRow(
  row: Given<ReviewRow, 'page_id' | 'entity_ref'>,
): ReviewRow {
  const at = row.at ?? '2026-02-15T12:00:00.000Z';
  return {
    id: `${row.page_id}-${at}`.slice(0, 40),
    outcome: 'verified',
    note: null,
    by_ref: 'user:default/ada',
    at,
    due_at: '2026-08-14T12:00:00.000Z',
    content_digest: `digest-${row.page_id}`,
    ...row,
  };
}

/** An open checklist that Ada began at half past eleven. */
export function checklistRow(
  row: Given<ChecklistRow, 'id' | 'page_id' | 'entity_ref'>,
): ChecklistRow {
  return {
    title: row.page_id,
    content_digest: `digest-${row.page_id}`,
    total: 3,
    alert_source: null,
    alert_fingerprint: null,
    alert_name: null,
    started_by: 'user:default/ada',
    started_at: '2026-03-01T11:30:00.000Z',
    ended_by: null,
    ended_at: null,
    note: null,
    open_key: row.ended_at ? null : `open ${row.id}`,
    ...row,
  };
}

/** Without its number, which the table gives it. */
export function checklistEventRow(
  row: Given<ChecklistEventRow, 'checklist_id' | 'action'>,
): Omit<ChecklistEventRow, 'seq'> {
  return {
    at: '2026-03-01T11:31:00.000Z',
    by_ref: 'user:default/ada',
    item_id: null,
    text: null,
    ...row,
  };
}

export function checklistReaderRow(
  row: Given<ChecklistReaderRow, 'checklist_id' | 'user_ref'>,
): ChecklistReaderRow {
  return { seen_at: NOON, ...row };
}
