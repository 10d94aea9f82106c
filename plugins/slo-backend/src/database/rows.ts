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
