/** Row of `slo_definitions`. */
export interface DefinitionRow {
  ref: string;
  fingerprint: string;
  /** JSON of a `CatalogSlo`. */
  resolved: string;
  updated_at: string;
}

/** Row of `slo_objectives`. */
export interface ObjectiveRow {
  ref: string;
  position: number;
  digest: string | null;
}

/** Row of `slo_definition_versions`. */
export interface VersionRow {
  ref: string;
  since: string;
  fingerprint: string;
  /** JSON of `Terms`. */
  terms: string;
  /** JSON of a list of `UsedDocument`. */
  documents: string;
}

/** Row of `slo_statuses`. */
export interface StatusRow {
  ref: string;
  entity_ref: string | null;
  owner_ref: string | null;
  tier: string | null;
  title: string;
  state: string;
  data: string;
  stale_at: string | null;
  unknown_at: string | null;
  /** JSON of an `SloStatus`. */
  status: string;
}

/** Row of `slo_source_attempts`. */
export interface AttemptRow {
  digest: string;
  source: string;
  last_attempt: string;
  last_success: string | null;
  filled_from: string | null;
  outcome: 'ok' | 'source-error' | 'invalid';
  code: string | null;
  message: string | null;
  /** JSON of a list of `{code, message}`. */
  warnings: string;
  /** JSON of a list of `SentQuery`. */
  sent: string | null;
}

/** Row of `slo_ingestion_errors`. */
export interface IngestionErrorRow {
  id: string;
  entity_ref: string;
  location: string;
  message: string;
  first_seen: string;
  last_seen: string;
}

/** Row of `slo_exclusions`. */
export interface ExclusionRow {
  id: string;
  origin: 'catalog' | 'portal';
  status: 'proposed' | 'approved' | 'rejected' | 'withdrawn';
  kind: 'maintenance' | 'dispute';
  title: string | null;
  reason: string;
  author: string;
  approver: string | null;
  starts: string;
  ends: string;
  time_zone: string | null;
  recurrence: string | null;
  problem: string | null;
  created_at: string;
  decided_at: string | null;
  decided_by: string | null;
  first_start: string;
  last_end: string | null;
}

/** Row of `slo_exclusion_targets`. */
export interface ExclusionTargetRow {
  exclusion_id: string;
  ref: string;
}

/** Row of `slo_exclusion_decisions`. */
export interface ExclusionDecisionRow {
  exclusion_id: string;
  position: number;
  decision: 'propose' | 'approve' | 'reject' | 'withdraw';
  decided_by: string;
  decided_at: string;
  comment: string | null;
}

/** Row of `slo_events`. */
export interface EventRow {
  source: string;
  id: string;
  kind: string;
  title: string;
  starts: string;
  ends: string | null;
  url: string | null;
  fingerprint: string;
  recorded_by: string;
  recorded_at: string;
}

/** Row of `slo_event_entities`. */
export interface EventEntityRow {
  source: string;
  id: string;
  entity_ref: string;
  starts: string;
}

/** Row of `slo_policies`. */
export interface PolicyRow {
  ref: string;
  /** JSON of an `ErrorBudgetPolicy`. */
  policy: string;
  problem: string | null;
}

/** Row of `slo_policy_scopes`. */
export interface PolicyScopeRow {
  ref: string;
  scope: string;
}

/** Row of `slo_evaluation`. */
export interface EvaluationRow {
  id: string;
  completed_at: string;
  noticed_at: string | null;
}
