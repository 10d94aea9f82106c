import {
  AlertStatus,
  AnswerVia,
  HistoryAspect,
  LivenessState,
  PageFreshness,
  PageKind,
  QualityState,
  ReviewOutcome,
  SourceKind,
} from '@callboard/backstage-plugin-runbooks-common';

/** Row of `runbooks_entities`. */
export interface EntityRow {
  ref: string;
  kind: string;
  title: string;
  owner_ref: string | null;
  tier: string | null;
  is_service: boolean;
  /** JSON of a list of names. */
  alert_names: string;
  /** JSON of a list of label sets, each an object. */
  alert_selectors: string;
  fingerprint: string;
}

/** Row of `runbooks_pages`. */
export interface PageRow {
  id: string;
  key: string;
  url: string;
  kind: PageKind;
  host: string;
  title: string;
  /** One of `TITLE_RANKS`. */
  title_rank: number;
  found_at: string;
  ended_at: string | null;
  liveness: LivenessState;
  liveness_code: string;
  liveness_reason: string;
  liveness_since: string | null;
  http_status: number | null;
  final_url: string | null;
  checked_at: string | null;
  due_at: string;
  failures: number;
  etag: string | null;
  last_modified: string | null;
  changed_at: string | null;
  changed_source: NonNullable<PageFreshness['changedSource']> | null;
  stated_review_at: string | null;
  content_digest: string | null;
  content_read_at: string | null;
  content_error: string | null;
  quality: QualityState;
  quality_reason: string;
  /** JSON of a list of `QualityFinding`. */
  quality_findings: string;
  quality_since: string | null;
  quality_checked_at: string | null;
}

/** Row of `runbooks_contents`. */
export interface ContentRow {
  digest: string;
  markdown: string | null;
  /** JSON of a `StoredReading`. */
  reading: string;
  read_at: string;
}

/** Row of `runbooks_uses`. */
export interface UseRow {
  id: string;
  scope: string;
  page_id: string;
  entity_ref: string;
  kind: SourceKind;
  place: string;
  url: string;
  title: string | null;
  anchor: string | null;
}

/** Row of `runbooks_history`. */
export interface HistoryRow {
  page_id: string;
  aspect: HistoryAspect;
  from_at: string;
  to_at: string | null;
  state: string;
  reason: string;
}

/** Row of `runbooks_alerts`. */
export interface AlertRow {
  id: string;
  scope: string;
  entity_ref: string;
  name: string;
  severity: string | null;
  paging: boolean;
  source: string;
  via: Extract<AnswerVia, 'alert-rule' | 'alert-policy'>;
  summary: string | null;
  subject: string | null;
  page_id: string | null;
  anchor: string | null;
}

/** Row of `runbooks_answers`. */
export interface AnswerRow {
  entity_ref: string;
  alert_name: string;
  page_id: string;
  via: AnswerVia;
  anchor: string;
}

/** Row of `runbooks_firing`. */
export interface FiringRow {
  source: string;
  fingerprint: string;
  name: string;
  severity: string | null;
  paging: boolean;
  status: AlertStatus;
  problem: string | null;
  /** JSON of labels. */
  labels: string;
  summary: string | null;
  description: string | null;
  starts_at: string;
  ends_at: string | null;
  updated_at: string;
  generator_url: string | null;
  runbook_url: string | null;
  page_id: string | null;
  anchor: string | null;
}

/** Row of `runbooks_firing_entities`. */
export interface FiringEntityRow {
  source: string;
  fingerprint: string;
  entity_ref: string;
}

/** Row of `runbooks_reviews`. */
export interface ReviewRow {
  id: string;
  page_id: string;
  entity_ref: string;
  outcome: ReviewOutcome;
  note: string | null;
  by_ref: string;
  at: string;
  due_at: string | null;
  content_digest: string | null;
}

/** Row of `runbooks_checklists`. */
export interface ChecklistRow {
  id: string;
  page_id: string;
  entity_ref: string;
  title: string;
  content_digest: string;
  total: number;
  alert_source: string | null;
  alert_fingerprint: string | null;
  alert_name: string | null;
  started_by: string;
  started_at: string;
  ended_by: string | null;
  ended_at: string | null;
  note: string | null;
  open_key: string | null;
}

/** Row of `runbooks_checklist_events`. */
export interface ChecklistEventRow {
  seq: number;
  checklist_id: string;
  at: string;
  by_ref: string;
  action: 'began' | 'ticked' | 'unticked' | 'noted' | 'ended';
  item_id: string | null;
  text: string | null;
}

/** Row of `runbooks_checklist_readers`. */
export interface ChecklistReaderRow {
  checklist_id: string;
  user_ref: string;
  seen_at: string;
}
