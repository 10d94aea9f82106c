import { DrillResult } from '@callboard/backstage-plugin-scorecards-common';

/** Row of `scorecards_entities`. */
export interface EntityRow {
  id: number;
  ref: string;
  uid: string;
  kind: string;
  type: string | null;
  title: string;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  tier: string | null;
  /** JSON of an `Entity`: what filters and providers of facts read. */
  entity: string;
  fingerprint: string;
  found_at: string;
  ended_at: string | null;
}

/** Row of `scorecards_groups`. */
export interface GroupRow {
  ref: string;
  title: string;
  parent_ref: string | null;
}

/** Row of `scorecards_scorecards`. */
export interface ScorecardRow {
  id: number;
  ref: string;
  title: string;
  description: string | null;
  owner_ref: string | null;
  /** JSON of a list of `DocumentIssue`. */
  issues: string;
  fingerprint: string;
  ended_at: string | null;
}

/** Row of `scorecards_versions`. */
export interface VersionRow {
  id: number;
  scorecard_id: number;
  version: string;
  /** JSON of a `Scorecard`. */
  document: string;
  /** YAML. */
  source: string;
  /** JSON of a list of texts. */
  changes: string;
  valid_from: string;
  valid_to: string | null;
}

/** Row of `scorecards_schemas`. */
export interface SchemaRow {
  ref: string;
  name: string;
  /** JSON of a `FactSchema` or null. */
  document: string;
  /** JSON of a list of `DocumentIssue`. */
  issues: string;
}

/** Row of `scorecards_facts`. */
export interface FactsRow {
  entity_id: number;
  variable: string;
  /** JSON of a `FactSet` without `asOf` and `stale`. */
  facts: string;
  digest: string;
  as_of: string | null;
  expires_at: string | null;
}

/** Row of `scorecards_results`. */
export interface ResultRow {
  entity_id: number;
  scorecard_id: number;
  version_id: number;
  valid_from: string;
  /** Exclusive; null for now. */
  valid_to: string | null;
  /** PostgreSQL gives a text. */
  revision: number | string;
  /** Level reached, from 1; 0 none, -1 unproven. */
  standing: number;
  standing_since: string;
  passed: number;
  waived: number;
  unknown: number;
  applicable: number;
  codes: string;
  causes: string;
  since: string;
  evidence: string;
}

/** Row of `scorecards_waivers`. */
export interface WaiverRow {
  id: string;
  scorecard_ref: string;
  check_id: string;
  entity_ref: string | null;
  group_ref: string | null;
  reason: string;
  state: 'requested' | 'approved' | 'rejected' | 'withdrawn';
  requested_by: string;
  requested_at: string;
  expires_at: string;
  decided_by: string | null;
  decided_at: string | null;
  note: string | null;
}

/** Row of `scorecards_campaigns`. */
export interface CampaignRow {
  id: string;
  title: string;
  description: string | null;
  owner_ref: string | null;
  scorecard_ref: string;
  /** JSON of a list of `LegendCheck`. */
  checks: string;
  /** JSON of a `CampaignScope`. */
  scope: string;
  starts_at: string;
  due_at: string;
  created_by: string;
  created_at: string;
  outcome: 'ended' | 'cancelled' | 'promoted' | null;
  ended_at: string | null;
  ended_by: string | null;
  note: string | null;
  patch: string | null;
}

/** Row of `scorecards_drills`. */
export interface DrillRow {
  id: string;
  source: string;
  external_id: string;
  entity_ref: string;
  kind: string;
  title: string;
  hypothesis: string;
  result: DrillResult;
  at: string;
  summary: string | null;
  link: string | null;
  duration_seconds: number | null;
  /** JSON of a list of `FollowUp`. */
  follow_ups: string;
  recorded_by: string;
  recorded_at: string;
}
