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
  /** Weight of the component, composite SLOs only. */
  weight?: number;
  slices?: SliceCounts;
  /** True while the budget of a calendar window counts on events that are still to come. */
  estimate?: boolean;
  withoutExclusions?: UnexcludedFigures;
  /** The burn-down of this objective, as in SloStatus. */
  trend?: (number | null)[];
};

/** Slices of the window, for the timeslice methods. @public */
export type SliceCounts = {
  /** Slices with traffic, good or bad. */
  measured: number;
  /** Measured slices below the slice target. */
  bad: number;
  /** Observed slices without traffic, neither good nor bad. */
  empty: number;
  /** Slices of which nothing was observed. */
  unknown: number;
  /** What bad slices are divided by; in a calendar window slices still to come are among them. */
  divisor?: number;
};

/** The figures as they would be without any exclusion. Given where something was excluded. @public */
export type UnexcludedFigures = {
  sli: number | null;
  good?: number | null;
  total?: number | null;
  errorBudgetRemaining: number | null;
  /** Excluded time inside the window. */
  excludedSeconds: number;
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

/** A span of time of an entity, on whole buckets outwards from its start. @public */
export type BudgetSpan = {
  entityRef: string;
  /** ISO 8601. */
  from: string;
  /** ISO 8601; now where it lies ahead. */
  to: string;
};

/** What a span spent of one SLO's budget, of several objectives that of the one that spent most. @public */
export type SloSpent = {
  ref: string;
  title: string;
  /** Share of the budget of the whole window, 0..; null where nothing of the span was measured. */
  spent: number | null;
  /** What was left of the budget at the end of the span. */
  remaining: number | null;
};

/** What a span spent of every SLO of its entity. @public */
export type SpanSpent = {
  entityRef: string;
  from: string;
  to: string;
  slos: SloSpent[];
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
  windowRange?: TimeSpan;
  /** True where the objectives are weighed into one verdict. */
  composite?: boolean;
  /** Label `callboard.dev/region`. SLOs of one service and title differ in region only. */
  region?: string;
  slices?: SliceCounts;
  estimate?: boolean;
  withoutExclusions?: UnexcludedFigures;
};

/** A half-open span of time [start, end). @public */
export type TimeSpan = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
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
  evaluation?: EvaluationHealth;
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
  /** Of a composite as a whole the good events of all components, which say nothing about its budget. */
  good: number;
  /** Of a composite as a whole the events of all components. */
  total: number;
  /** Of a composite as a whole that of the component which was observed least. */
  observedSeconds: number;
  /** good / total of this point alone, or the ratio of its slices. Null for a composite with Occurrences as a whole. */
  sli: number | null;
  /** Budget of the window that ends with this point. */
  errorBudgetRemaining: number | null;
  /** Burn rate within this point. */
  burnRate: number | null;
  /** Given for a composite with a rolling window as a whole: what is left after this point of a budget that is meant for all points together. The last one is the budget remaining where the points cover one window. Null where components or method changed meanwhile. */
  burnDown?: number | null;
  /** Observed share of the window that ends with this point, 0..1. Below 0.95 the budget is a guess. */
  coverage?: number;
  /** Given where the window's edge falls into thinned data. */
  bounds?: {
    errorBudgetRemaining: number[];
  };
  /** The target in force at the end of this point, where it differs from the one of today. */
  target?: number;
  slices?: SliceCounts;
  /** Excluded time inside this point. */
  excludedSeconds?: number;
};

/** Counts and budget over time. @public */
export type SloHistory = {
  ref: string;
  /** Name of the objective; empty for a composite as a whole. */
  objective: string;
  /** True where this is the history of a composite as a whole. */
  composite?: boolean;
  /** Target of today. Of a composite as a whole that of its components, and 0 where they promise differently: its burn rates are then its error ratios. */
  target: number;
  window: TimeWindow;
  stepSeconds: number;
  points: HistoryPoint[];
  /** Format: date-time */
  asOf: string | null;
  windowRange?: TimeSpan;
  /** Exclusions in force that fall into the range, one entry per occurrence. */
  exclusions?: ExclusionOccurrence[];
  /** Events of the service in the range, oldest first, at most 1,000. */
  events?: ServiceEvent[];
  /** Consecutive points that burn faster than the budget allows, with what happened in them. */
  burns?: BurnSegment[];
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

/** A pushed sample: one bucket of one indicator, either `good` and `total`, or, for threshold and raw SLIs, `value`. @public */
export type Sample = {
  /** SLO entity ref, or namespace/name, or name. */
  slo: string;
  /** Name of the objective; may be left out where all share one indicator. */
  objective?: string;
  /** Start of the bucket, ISO 8601, on the 5 minute grid (1 minute where a slice is no multiple of it). */
  start: string;
  /** End of the bucket; earlier while the bucket is still filling, to be revised later. */
  end: string;
  good?: number;
  total?: number;
  /** What was measured; one event, good or bad by the objective's `op` and `value`. For a raw SLI a ratio 0..1. */
  value?: number;
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
  /** What is allowed but hardly meant, or cannot work. */
  warnings?: DocumentIssue[];
};

/** A stretch of time that spent more than its share of the budget. @public */
export type BurnSegment = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  /** Share of the budget of the whole window, 0..1 and beyond. */
  budgetSpent: number;
  peakBurnRate: number;
  /** Events that begin in the segment or within the hour before it, nearest first. */
  events: EventMention[];
};

/** An event, by what identifies it. @public */
export type EventMention = {
  source: string;
  id: string;
  kind: EventKind;
  title: string;
};

/** What happened. @public */
export type EventKind =
  | 'deploy'
  | 'incident'
  | 'config-change'
  | 'feature-flag'
  | 'maintenance'
  | 'other';

/** Something that happened to one or more entities. @public */
export type ServiceEvent = {
  /** Who says so, for example the pipeline. */
  source: string;
  /** The sender's id; the same one again changes the event. */
  id: string;
  kind: EventKind;
  title: string;
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end?: string;
  url?: string;
  entityRefs: string[];
};

/** What became of events. @public */
export type EventReceipt = {
  accepted: number;
  duplicates: number;
  changed: number;
  rejected: Rejection[];
};

/** An item that was refused; its neighbours were not. @public */
export type Rejection = {
  index: number;
  code: string;
  message: string;
};

/** Why time does not count. @public */
export type ExclusionKind = 'maintenance' | 'dispute';

/** Only `approved` takes effect. @public */
export type ExclusionStatus =
  | 'proposed'
  | 'approved'
  | 'rejected'
  | 'withdrawn';

/** Time that is not to count. @public */
export type ExclusionProposal = {
  kind: ExclusionKind;
  reason: string;
  /** SLO entity refs. At least one SLO or entity is needed. */
  slos?: string[];
  /** All SLOs of these entities. */
  entityRefs?: string[];
  /** ISO 8601; without an offset, wall-clock in timeZone. */
  start: string;
  /** Of the first occurrence, as `start`. */
  end: string;
  /** IANA zone, UTC where left out. */
  timeZone?: string;
  /** RFC 5545 RRULE, for example FREQ=WEEKLY;BYDAY=SU. */
  recurrence?: string;
};

/** Time that does not count, or is proposed not to. @public */
export type Exclusion = ExclusionProposal & {
  id: string;
  status: ExclusionStatus;
  origin: 'catalog' | 'portal';
  title?: string;
  /** User entity ref. */
  author: string;
  /** User entity ref, never the author. */
  approver?: string;
  /** Format: date-time */
  createdAt?: string;
  /** Format: date-time */
  decidedAt?: string;
  decidedBy?: string;
  /** Everything that was decided about an exclusion of the portal, oldest first. */
  decisions?: ExclusionDecisionRecord[];
  /** Why a document of the catalog does not take effect. */
  problem?: string;
};

/** Why something was decided. @public */
export type ExclusionComment = {
  comment?: string;
};

/** Who decided what about an exclusion, when and why. @public */
export type ExclusionDecisionRecord = {
  decision: 'propose' | 'approve' | 'reject' | 'withdraw';
  /** User entity ref. */
  by: string;
  /** Format: date-time */
  at: string;
  comment?: string;
};

/** One span of an exclusion. @public */
export type ExclusionOccurrence = {
  id: string;
  kind: ExclusionKind;
  reason: string;
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
};

/** For pipelines. `unknown` is neither yes nor no. @public */
export type GateDecision = 'allow' | 'deny' | 'unknown';

/** What one SLO, or the lack of any, says. @public */
export type GateReason = {
  decision: GateDecision;
  code: string;
  message: string;
  slo?: string;
  region?: string;
};

/** Whether an entity may be deployed, by its error-budget policy. @public */
export type Gate = {
  entityRef: string;
  decision: GateDecision;
  /** Worst first. */
  reasons: GateReason[];
  policy?: AppliedPolicy;
  /**
   * Format: date-time
   * Age of the oldest figure that was used.
   */
  asOf: string | null;
};

/** What happens once a share of the budget is spent. @public */
export type PolicyStep = {
  spentPercent: number;
  text: string;
  gate?: 'allow' | 'deny';
};

/** The error-budget policy that holds for an entity. @public */
export type AppliedPolicy = {
  entityRef: string;
  /** The document; absent for the built-in policy. */
  ref?: string;
  title: string;
  ownerRef?: string;
  /** Why this one: named entity, tier, or default. */
  why?: string;
  steps: PolicyStep[];
  onPageBurn: 'allow' | 'deny';
  onUnknown: GateDecision;
  /** What is wrong with the documents, for example two that are equally specific. */
  problems?: string[];
  /** Of the SLO that has spent most; null where unknown. */
  spentPercent?: number | null;
  worstSlo?: string;
  /** Index of the last step reached; absent when none is. */
  activeStep?: number;
};

/** The dead-man's switch of evaluation itself. @public */
export type EvaluationHealth = {
  alive: boolean;
  /** Format: date-time */
  lastCompleted?: string;
  expectedEverySeconds: number;
  overdueSeconds?: number;
  message?: string;
};

/** Whether evaluation is alive. @public */
export type Heartbeat = {
  alive: boolean;
};

/** Something about an SLO that is allowed but hardly meant, or cannot work. @public */
export type LintFinding = {
  code: string;
  severity: 'warning' | 'info';
  path: string;
  message: string;
  objective?: string;
};

/** An ExportMetricsServiceResponse. @public */
export type OtlpReceipt = {
  partialSuccess?: {
    rejectedDataPoints?: number;
    errorMessage?: string;
  };
};

/** What to change. What is left out stays as it is. @public */
export type WhatIfRequest = {
  objective?: string;
  target?: number;
  window?: TimeWindow;
  budgetingMethod?: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  timeSliceTarget?: number;
  timeSliceWindow?: string;
  days?: number;
};

/** The past, as it was judged and as it would have been. @public */
export type WhatIf = {
  ref: string;
  objective: string;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
  current: WhatIfOutcome;
  proposed: WhatIfOutcome;
  /** The SLO document to commit, as YAML. */
  document: string;
  warnings?: string[];
};

/** The past under one set of terms. @public */
export type WhatIfOutcome = {
  target: number;
  window: TimeWindow;
  budgetingMethod: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  timeSliceTarget?: number;
  timeSliceWindow?: string;
  sli: number | null;
  /** At the end. */
  errorBudgetRemaining: number | null;
  /** Days (UTC) that were exhausted at any evaluation. */
  daysExhausted: number;
  /** Days without a verdict; counted neither way. */
  daysUnknown: number;
  /** Alerts of the default pairs that would have fired, oldest first, at most 500. */
  alerts: WhatIfAlert[];
  days: WhatIfDay[];
};

/** An alert that would have fired. @public */
export type WhatIfAlert = {
  severity: 'page' | 'ticket';
  long: string;
  short: string;
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
};

/** A day (UTC) and what was left of the budget at its end. @public */
export type WhatIfDay = {
  /** Format: date */
  day: string;
  errorBudgetRemaining: number | null;
  state: 'exhausted' | 'within' | 'unknown';
};

/** Documents, samples and an instant. @public */
export type EvaluationRequest = {
  /** OpenSLO YAML, several documents. */
  documents: string;
  /** Items `{slo, objective?, start, end, good, total}`, or with `value` instead of `good` and `total` for threshold and raw SLIs. Checked one by one. */
  samples: unknown[];
  exclusions?: ExclusionProposal[];
  /** ISO 8601; now where it is left out. */
  at?: string;
};

/** Statuses, and what was wrong with what was given. @public */
export type EvaluationResult = {
  items: EvaluatedSlo[];
  errors: DocumentIssue[];
  rejected: Rejection[];
};

/** A status with its derivation. @public */
export type EvaluatedSlo = SloStatus & {
  explanation: SloExplanation;
};

/** How the figures of an SLO came about. @public */
export type SloExplanation = {
  ref: string;
  state: SloState;
  data: DataState;
  reason?: string;
  /** Format: date-time */
  asOf: string | null;
  /** Format: date-time */
  evaluatedAt?: string;
  budgetingMethod: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  window: TimeWindow;
  windowRange?: TimeSpan;
  /** The documents that were used. */
  documents: UsedDocument[];
  /** The terms that were in force, newest first. The past is judged under its day's target. */
  versions: DefinitionVersion[];
  objectives: ObjectiveExplanation[];
  exclusions: ExclusionOccurrence[];
  /** The calculation in words and numbers, in order, of the SLO as a whole. */
  steps: ExplanationStep[];
};

/** A document of the catalog. @public */
export type UsedDocument = {
  ref: string;
  /** Its kind, for example SLI. */
  role: string;
  location?: string;
  /** The catalog's etag when it was read. */
  version?: string;
};

/** The terms of an SLO from an instant on. @public */
export type DefinitionVersion = {
  /** Format: date-time */
  since: string;
  /** Target by objective. */
  targets: {
    [key: string]: number;
  };
  window: TimeWindow;
  budgetingMethod: 'Occurrences' | 'Timeslices' | 'RatioTimeslices';
  /** What changed against the version before, in words. */
  change?: string;
};

/** The derivation of one objective. @public */
export type ObjectiveExplanation = {
  name: string;
  target: number;
  /** B = 1 − target. */
  errorBudget: number;
  weight?: number;
  queries: SentQuery[];
  /** What each source counted in the window, before exclusions. They add up. */
  sources: SourceCount[];
  /** What was counted per day (UTC) of the window, exclusions taken out. They add up to good and total. */
  days: DayCount[];
  excluded: Count;
  good: number;
  total: number;
  observedSeconds: number;
  elapsedSeconds: number;
  bucketSeconds?: number;
  slices?: SliceCounts;
  /** Where the window's edge falls into thinned data, least and most. */
  bounds?: {
    good: number[];
    total: number[];
  };
  /** Counts of the window that were revised. */
  revisions?: number;
  steps: ExplanationStep[];
};

/** A query of the document, and what was really sent for it. @public */
export type SentQuery = {
  role: 'good' | 'bad' | 'total' | 'raw' | 'value';
  sourceType: string;
  dataSourceRef?: string;
  /** As the document has it. */
  query: string;
  /** As it was last sent; absent when never. */
  sent?: string;
  /** How many other queries shared the request. */
  fusedWith?: number;
};

/** Events and observed time. @public */
export type Count = {
  good: number;
  total: number;
  observedSeconds: number;
};

/** What one source counted. @public */
export type SourceCount = {
  source: string;
  good: number;
  total: number;
  observedSeconds: number;
};

/** What was counted on one day (UTC). @public */
export type DayCount = {
  /** Format: date */
  day: string;
  good: number;
  total: number;
  observedSeconds: number;
  slices?: SliceCounts;
};

/** One step of a calculation. @public */
export type ExplanationStep = {
  label: string;
  formula: string;
  value?: number | null;
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
