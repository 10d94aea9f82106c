import { Via } from '@callboard/backstage-plugin-oncall-common';

/** Row of `oncall_entities`. */
export interface EntityRow {
  ref: string;
  kind: string;
  title: string;
  owner_ref: string | null;
  tier: string | null;
  is_service: boolean;
  /** JSON of a list of `RunbookLink`. */
  runbooks: string;
  fingerprint: string;
}

/** Row of `oncall_people`. */
export interface PersonRow {
  ref: string;
  name: string;
  email: string | null;
  /** JSON of a list of `Contact`. */
  contacts: string;
  time_zone: string | null;
  fingerprint: string;
}

/** Row of `oncall_groups`. */
export interface GroupRow {
  ref: string;
  title: string;
  parent_ref: string | null;
  /** JSON of a list of `Contact`. */
  contacts: string;
  fingerprint: string;
}

/** Row of `oncall_members`. */
export interface MemberRow {
  group_ref: string;
  user_ref: string;
}

/** Row of `oncall_assignments`. */
export interface AssignmentRow {
  entity_ref: string;
  position: number;
  schedule_ref: string;
  via: Via;
}

/** Row of `oncall_incident_targets`. */
export interface IncidentTargetRow {
  source: string;
  instance: string;
  target_kind: string;
  target_id: string;
  entity_ref: string;
  via: Via;
}

/** A big integer: PostgreSQL's driver gives it out as text. */
export type BigIntColumn = number | string;

/** Row of `oncall_schedules`. */
export interface ScheduleRow {
  ref: string;
  source: string;
  instance: string | null;
  target_kind: string | null;
  target_id: string | null;
  title: string;
  owner_ref: string | null;
  time_zone: string | null;
  url: string | null;
  /** JSON of an `OnCallScheduleDocument`. */
  document: string | null;
  /** JSON of a list of `DocumentFinding`. */
  issues: string;
  invalid: boolean;
  /** JSON of a list of `ScheduleLevel`. */
  levels: string;
  known_levels: number;
  paging: string;
  /** JSON of a list of texts. */
  problems: string;
  as_of: string | null;
  attempted_at: string | null;
  error_code: string | null;
  error_message: string | null;
  computed_from: string | null;
  known_from: BigIntColumn | null;
  known_until: BigIntColumn | null;
  coverage: number | null;
  removed_at: string | null;
}

/** Row of `oncall_shifts`. */
export interface ShiftRow {
  schedule_ref: string;
  level: number;
  starts: BigIntColumn;
  ends: BigIntColumn;
  level_name: string;
  /** JSON of a list of refs. */
  users: string;
  /** JSON of a `TileReason`. */
  reason: string;
}

/** Row of `oncall_shift_users`. */
export interface ShiftUserRow {
  schedule_ref: string;
  level: number;
  starts: BigIntColumn;
  ends: BigIntColumn;
  user_ref: string;
}

/** Row of `oncall_gaps`. */
export interface GapRow {
  schedule_ref: string;
  starts: BigIntColumn;
  ends: BigIntColumn;
  severity: 'amber' | 'red';
  /** JSON of a list of names. */
  levels: string;
  added_delay_seconds: number | null;
}

/** Row of `oncall_external_people`. */
export interface ExternalPersonRow {
  ref: string;
  name: string;
  email: string | null;
  url: string | null;
  deleted: boolean;
}

/** Row of `oncall_feeds`. */
export interface FeedRow {
  name: string;
  /** JSON of a list of `IcsOccurrence`. */
  occurrences: string;
  digest: string;
  as_of: string;
  known_until: BigIntColumn;
}

/** Row of `oncall_directory`. */
export interface DirectoryRow {
  source: string;
  instance: string;
  schedule_ref: string;
  title: string;
  url: string | null;
  annotation_key: string;
  annotation_value: string;
  account_key: string | null;
  account_value: string | null;
}
