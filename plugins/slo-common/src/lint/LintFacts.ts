/** What was counted for an objective. @public */
export interface SeenTraffic {
  /** Events counted in the window. */
  total: number;
  /** Seconds of the window that were measured. */
  observedSeconds: number;
}

/** What is known of an objective beside its definition. @public */
export interface ObjectiveFacts {
  /** How far back its source can be asked for history, seconds; absent where its samples are pushed. */
  backfillSeconds?: number;
  /** What its source noticed. */
  warnings?: { code: string; message: string }[];
  /** Absent where nothing is known. */
  traffic?: SeenTraffic;
}

/** A service that the SLO's service depends on, and the strictest promise it makes. @public */
export interface DependencyPromise {
  entityRef: string;
  /** Entity ref of the SLO that makes it. */
  slo: string;
  /** Ratio 0..1. */
  target: number;
}

/** What lint may take into account. What is absent is not known, and nothing is said about it. @public */
export interface LintFacts {
  /** Whether the SLO is an entity, so that a service or owner it has not is one that was not found. */
  inCatalog?: boolean;
  /** How long the record keeps buckets, seconds. */
  retentionSeconds?: number;
  /** By the position of the objective. */
  objectives?: ObjectiveFacts[];
  /** Of the services that the caller may see. */
  dependencies?: DependencyPromise[];
}
