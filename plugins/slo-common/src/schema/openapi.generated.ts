// Made from openapi.yaml of the backend by scripts/openapi.mjs. Do not edit.
import { DocumentIssue, TimeWindow } from '../model';

/** The verdict. Only `exhausted`, `burning`, `healthy` are ordered, worst first. @public */
export type SloState =
  | 'exhausted'
  | 'burning'
  | 'healthy'
  | 'no-traffic'
  | 'not-started'
  | 'unknown';

/** Whether the verdict can be trusted. Green needs `healthy` and `ok`. @public */
export type DataState = 'ok' | 'stale' | 'source-error' | 'invalid' | 'no-data';

/** Burn rate by look-back (`5m 30m 1h 2h 6h 1d 3d`); null where nothing happened or nothing was measured. @public */
export type BurnRates = {
  [key: string]: number | null;
};

/** The alert pair that is burning. @public */
export type Burning = {
  severity: 'page' | 'ticket';
  long: string;
  short: string;
  factor: number;
};

/** One objective of an SLO and its verdict. @public */
export type ObjectiveStatus = {
  name: string;
  target: number;
  state: SloState;
  reason?: string;
  /** Observed share of the window, 0..1. */
  coverage: number;
  sli: number | null;
  /** Good events in the window. */
  good: number | null;
  /** Events in the window. */
  total: number | null;
  /** 1 − E/B; negative when more than the budget is spent. */
  errorBudgetRemaining: number | null;
  burnRates: BurnRates;
  burning?: Burning;
};

/** Where samples of an SLO come from, and how that went lately. @public */
export type SourceStatus = {
  name: string;
  /** Format: date-time */
  newestSampleEnd?: string;
  /** Format: date-time */
  lastAttempt?: string;
  /** Format: date-time */
  lastSuccess?: string;
  error?: {
    code: string;
    message: string;
  };
  warnings?: {
    code: string;
    message: string;
  }[];
};

/** An SLO and its verdict. The figures are those of the worst objective; all are in `objectives`. @public */
export type SloStatus = {
  ref: string;
  entityRef?: string;
  ownerRef?: string;
  tier?: string;
  title: string;
  description?: string;
  /** Ratio 0..1. */
  target: number | null;
  window: TimeWindow;
  budgetingMethod: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  state: SloState;
  data: DataState;
  /** Why, for people, where state or data is not as hoped. */
  reason?: string;
  /**
   * Format: date-time
   * When the state became what it is.
   */
  since?: string;
  coverage: number;
  sli: number | null;
  good?: number | null;
  total?: number | null;
  errorBudgetRemaining: number | null;
  burnRates: BurnRates;
  burning?: Burning;
  objectives: ObjectiveStatus[];
  sources: SourceStatus[];
  issues: DocumentIssue[];
  /** The burn-down: budget remaining after each of up to 30 equal parts of the window, oldest first, of the budget of the whole window. Null for a part in which nothing was observed. */
  trend: (number | null)[];
  /**
   * Format: date-time
   * The figures count everything before this instant; null when nothing was ever measured.
   */
  asOf: string | null;
  /** Format: date-time */
  evaluatedAt?: string;
};

/** One page of SLOs. @public */
export type SloPage = {
  items: SloStatus[];
  nextCursor?: string;
  /** SLOs that match and that the caller may see. */
  totalItems: number;
  /** SLOs that match and that the caller may not see. */
  hiddenItems?: number;
  facets?: SloFacets;
};

/** How many visible SLOs there are per value, over all pages; each facet ignores its own filter. @public */
export type SloFacets = {
  state: {
    [key: string]: number;
  };
  data: {
    [key: string]: number;
  };
  owner: {
    [key: string]: number;
  };
  tier: {
    [key: string]: number;
  };
};

/** One point of a history. @public */
export type HistoryPoint = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  good: number;
  total: number;
  observedSeconds: number;
  /** good / total of this point alone. */
  sli: number | null;
  /** Budget of the window that ends with this point. */
  errorBudgetRemaining: number | null;
  /** Burn rate within this point. */
  burnRate: number | null;
  /** Observed share of the window that ends with this point, 0..1. Below 0.95 the budget is a guess. */
  coverage?: number;
  /** Given where the window's edge falls into thinned data. */
  bounds?: {
    errorBudgetRemaining: number[];
  };
};

/** Counts and budget over time. @public */
export type SloHistory = {
  ref: string;
  objective: string;
  target: number;
  window: TimeWindow;
  stepSeconds: number;
  points: HistoryPoint[];
  /** Format: date-time */
  asOf: string | null;
};

/** Samples and who counted them. @public */
export type SampleBatch = {
  /**
   * Who counted. Replicas of one source share a name; different sources are disjoint and add up.
   */
  source?: string;
  /** At most 10,000. Each item is a Sample, checked one by one. */
  samples: unknown[];
};

/** A pushed sample: one bucket of one indicator. @public */
export type Sample = {
  /** SLO entity ref, or namespace/name, or name. */
  slo: string;
  /** Name of the objective; may be left out where all share one indicator. */
  objective?: string;
  /** Start of the bucket, ISO 8601, on the 5 minute grid. */
  start: string;
  /** End of the bucket; earlier while the bucket is still filling, to be revised later. */
  end: string;
  good: number;
  total: number;
  /** Higher wins whatever the order of arrival; where it is left out the latest arrival wins. */
  revision?: number;
};

/** What became of pushed samples. @public */
export type SampleReceipt = {
  /** Recorded, new or as a revision. */
  accepted: number;
  /** Already recorded with the same values. */
  duplicates: number;
  rejected: {
    index: number;
    code: string;
    message: string;
  }[];
};

/** The errors of OpenSLO documents. @public */
export type ValidationReport = {
  valid: boolean;
  errors: DocumentIssue[];
};

/** A catalog file that could not be read. @public */
export type IngestionError = {
  location: string;
  entityRef?: string;
  message: string;
  /** Format: date-time */
  firstSeen?: string;
  /** Format: date-time */
  lastSeen: string;
};
