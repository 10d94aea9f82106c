// Made from openapi.yaml of the backend by scripts/openapi.mjs. Do not edit.
/** What a check says about an entity. `unknown` is neither good nor bad; `waived` failed or was unknown and has an approved exception. @public */
export type CheckStatus =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'not-applicable'
  | 'waived';

/** How much of each result is answered. @public */
export type ResultDetail = 'summary' | 'checks' | 'evidence';

/** How an entity stands with a level: `reached`; `failed` where a check up to it fails; `unproven` where none fails and one is unknown, or none applies. @public */
export type LevelState = 'reached' | 'failed' | 'unproven';

/** By what entities are grouped. @public */
export type GroupBy =
  | 'owner'
  | 'system'
  | 'domain'
  | 'tier'
  | 'scorecard'
  | 'level';

/** Why a result changed: the first evaluation, the service itself, the rule, a fact that became unknown or known again, a waiver that began or ended, a check that came into effect, an entity that came or went. @public */
export type ChangeCause =
  | 'first'
  | 'service'
  | 'rule'
  | 'fact-unknown'
  | 'fact-known'
  | 'waived'
  | 'waiver-ended'
  | 'effective'
  | 'entity-added'
  | 'entity-removed';

/** What is wrong with a document. @public */
export type DocumentIssue = {
  /** Within the document, for example spec.checks[2].expression. */
  path: string;
  /** Kebab-case. */
  code: string;
  /** For people, with what was expected. */
  message: string;
  /** Which document of a file, from 0. */
  document?: number;
};

/** A fact that a check read. @public */
export type FactValue = {
  /** For example slo.count. */
  fact: string;
  /** null where it is unknown. */
  value: unknown;
  /** string, int, double, bool, timestamp, duration, list or map. */
  type?: string;
  unit?: string;
  /** For people: who told. */
  source?: string;
  /**
   * Format: date-time
   * When it was read or observed.
   */
  asOf?: string;
  /** True where it could not be read again. */
  stale?: boolean;
  /** Why it is unknown or stale. */
  reason?: string;
  /** Where it can be looked at; a path within the portal or an address. */
  link?: string;
};

/** How to pass a check. @public */
export type Fix = {
  text: string;
  link?: string;
  /** Ref of a template that does it. */
  template?: string;
};

/** The waiver that a result has. @public */
export type WaiverNote = {
  id: string;
  reason: string;
  requestedBy: string;
  approvedBy: string;
  /** Format: date-time */
  expiresAt: string;
};

/** What a check says that is not in effect yet. @public */
export type AnnouncedResult = {
  status: CheckStatus;
  /** A date. */
  effectiveFrom: string;
};

/** What a check says about an entity. @public */
export type CheckResult = {
  id: string;
  title: string;
  level: string;
  weight: number;
  status: CheckStatus;
  /**
   * Format: date-time
   * Since when it has this status.
   */
  since: string;
  cause: ChangeCause;
  why?: string;
  expression?: string;
  /** For people: why it is unknown, does not apply or could not be evaluated. */
  reason?: string;
  fix?: Fix;
  /** Who answers for the check. */
  ownerRef?: string;
  waiver?: WaiverNote;
  announced?: AnnouncedResult;
  /** The facts it reads; with detail=evidence. */
  evidence?: FactValue[];
  /**
   * Format: date-time
   * When these facts were evaluated.
   */
  evidenceAt?: string;
};

/** Checks per status. @public */
export type StatusCounts = {
  pass: number;
  fail: number;
  unknown: number;
  'not-applicable': number;
  waived: number;
};

/** Passed over applicable weight, with the unknown share beside it. Waived weight counts as applicable and not as passed. @public */
export type Score = {
  /** Weight. */
  passed: number;
  /** Weight. */
  waived: number;
  /** Weight. */
  unknown: number;
  /** Weight. */
  applicable: number;
  /** passed / applicable, 0..1; null where nothing applies. */
  ratio: number | null;
  /** unknown / applicable, 0..1. */
  unknownRatio: number | null;
};

/** How an entity stands with one level, the checks of that level alone counted. @public */
export type LevelResult = {
  level: string;
  state: LevelState;
  counts: StatusCounts;
  /** Ids of the checks up to this level that fail or are unknown, those that fail first. */
  heldBackBy?: string[];
};

/** What to do next: the check whose passing brings most. @public */
export type NextFix = {
  check: string;
  title: string;
  status: CheckStatus;
  /** For people: what it would bring. */
  gain: string;
  fix?: Fix;
};

/** How an entity does under a scorecard. @public */
export type EntityScorecard = {
  entityRef: string;
  entityTitle: string;
  /** Ref. */
  scorecard: string;
  scorecardTitle: string;
  /** Of the scorecard, whose checks these are. */
  version: string;
  /** The highest one reached. */
  level: string | null;
  /** The level, or none (a check of the first level fails), or unproven (none fails, one is unknown or none applies). */
  standing: string;
  /**
   * Format: date-time
   * Since when it stands there.
   */
  levelSince: string;
  /** Lowest first. */
  levels: LevelResult[];
  score: Score;
  counts: StatusCounts;
  /** One letter per check, in the order of the version: p pass, f fail, u unknown, n not applicable, w waived; P F U where it is not in effect yet and would be so. */
  codes: string;
  /**
   * Format: date-time
   * When it was last evaluated.
   */
  asOf: string;
  ownerRef?: string;
  systemRef?: string;
  domainRef?: string;
  tier?: string;
  entityType?: string;
  nextFix?: NextFix;
  checks?: CheckResult[];
  /** True where it could not be evaluated again in time. */
  stale?: boolean;
  /** Why it is stale. */
  reason?: string;
};

/** The checks of a version of a scorecard, in the order of the codes. @public */
export type ScorecardLegend = {
  scorecard: string;
  version: string;
  title: string;
  /** Lowest first. */
  levels: string[];
  checks: LegendCheck[];
};

/** A check, for the head of a table. @public */
export type LegendCheck = {
  id: string;
  title: string;
  level: string;
};

/** Items per value, of all pages. @public */
export type ResultFacets = {
  owner: {
    [key: string]: number;
  };
  tier: {
    [key: string]: number;
  };
  level: {
    [key: string]: number;
  };
  system?: {
    [key: string]: number;
  };
  domain?: {
    [key: string]: number;
  };
};

/** How entities do. @public */
export type ResultPage = {
  items: EntityScorecard[];
  totalItems: number;
  /** Of the versions that the items are of. */
  legends: ScorecardLegend[];
  /** Entities that the caller may not see. */
  leftOut: number;
  /** Format: date-time */
  asOf: string;
  facets?: ResultFacets;
  nextCursor?: string;
};

/** Which entities. @public */
export type ResultsByRefsRequest = {
  entityRefs: string[];
  scorecard?: string[];
  at?: string;
  detail?: ResultDetail;
};

/** A status of a check over a span of time. @public */
export type StatusSpan = {
  status: CheckStatus;
  /** Format: date-time */
  from: string;
  /**
   * Format: date-time
   * Exclusive; null for now.
   */
  to: string | null;
  cause: ChangeCause;
  version: string;
};

/** How a check went. @public */
export type CheckHistory = {
  id: string;
  title: string;
  level: string;
  /** Newest first. */
  spans: StatusSpan[];
};

/** A level over a span of time. @public */
export type LevelSpan = {
  standing: string;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string | null;
  score: number | null;
  version: string;
};

/** How an entity did under a scorecard. @public */
export type EntityHistory = {
  entityRef: string;
  scorecard: string;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
  /** Newest first. */
  levels: LevelSpan[];
  checks: CheckHistory[];
  versions: ScorecardVersion[];
};

/** A version of a scorecard. @public */
export type ScorecardVersion = {
  version: string;
  /** Format: date-time */
  from: string;
  /**
   * Format: date-time
   * null for now.
   */
  to: string | null;
  /** For people: what is another than in the version before. */
  changes: string[];
};

/** Entities per level, and those that reached none. @public */
export type LevelCounts = {
  /** By level. */
  levels: {
    [key: string]: number;
  };
  /** A check of the first level fails. */
  none: number;
  /** None fails, one is unknown or none applies. */
  unproven: number;
};

/** How many entities have which result of a check. @public */
export type CheckTally = {
  id: string;
  title: string;
  level: string;
  counts: StatusCounts;
};

/** Results over spans of time, each an ImportedResult. They are checked one by one. @public */
export type HistoryImport = {
  /** Where they come from; audited. */
  source: string;
  items: unknown[];
};

/** How an entity did under a scorecard over a span of time. @public */
export type ImportedResult = {
  entityRef: string;
  scorecard: string;
  /** Format: date-time */
  from: string;
  /**
   * Format: date-time
   * Exclusive; the next span of the entity, or the first evaluation here, where it is left out.
   */
  to?: string;
  /** By id of the check; those left out are unknown. */
  statuses: {
    [key: string]: CheckStatus;
  };
};

/** What became of imported results. @public */
export type HistoryReceipt = {
  imported: number;
  /** Were there already. */
  unchanged: number;
  rejected: number;
  errors: ItemIssue[];
};

/** Entities of one group. @public */
export type ReportGroup = {
  /** Ref, tier or level; empty for those without. */
  key: string;
  title: string;
  /** With those of the groups below it. */
  entities: number;
  /** Without them. */
  direct: number;
  levels: LevelCounts;
  counts: StatusCounts;
  score: Score;
  /** Key of the group above. */
  parent?: string;
  worstCheck?: CheckTally;
  /** Steps of level gained less steps lost since `compareWith`. */
  moved?: number;
  previous?: LevelCounts;
};

/** How entities do under a scorecard, in total and by group. @public */
export type Report = {
  scorecard: string;
  title: string;
  version: string;
  /** Lowest first. */
  levels: string[];
  groupBy: GroupBy;
  /** Format: date-time */
  at: string;
  total: ReportGroup;
  /** Worst first. */
  groups: ReportGroup[];
  /** In the order of the scorecard. */
  checks: CheckTally[];
  /** Entities that the caller may not see. */
  leftOut: number;
  /**
   * Format: date-time
   * When the oldest of them was last evaluated.
   */
  asOf: string;
  /** Format: date-time */
  compareWith?: string;
  stale?: boolean;
  reason?: string;
};

/** Entities per level at an instant. @public */
export type TrendPoint = {
  /** Format: date-time */
  at: string;
  entities: number;
  levels: LevelCounts;
  score: number | null;
};

/** How levels moved. @public */
export type Trend = {
  scorecard: string;
  levels: string[];
  points: TrendPoint[];
  versions: ScorecardVersion[];
  leftOut: number;
};

/** A check of an entity whose result differs between two instants. @public */
export type Difference = {
  entityRef: string;
  entityTitle: string;
  check: string;
  checkTitle: string;
  level: string;
  /** Status; null where the entity or the check was not there. */
  before: string | null;
  after: string | null;
  cause: ChangeCause;
  /**
   * Format: date-time
   * When it came to be as it is.
   */
  at: string;
  /** For people. */
  reason: string;
  /** Level of the entity. */
  standingBefore: string | null;
  standingAfter: string | null;
  /** Steps of level that the entity gained. */
  moved: number;
  ownerRef?: string;
  tier?: string;
};

/** What changed. @public */
export type DifferencePage = {
  scorecard: string;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
  items: Difference[];
  totalItems: number;
  /** Items per cause. */
  causes: {
    [key: string]: number;
  };
  leftOut: number;
  nextCursor?: string;
};

/** A check with how many entities pass it. @public */
export type CatalogueCheck = {
  scorecard: string;
  scorecardTitle: string;
  id: string;
  title: string;
  level: string;
  weight: number;
  expression: string;
  counts: StatusCounts;
  /** What it reads. */
  facts: string[];
  why?: string;
  fix?: Fix;
  ownerRef?: string;
  effectiveFrom?: string;
  announced?: StatusCounts;
};

/** The catalogue of checks. @public */
export type CheckPage = {
  items: CatalogueCheck[];
  totalItems: number;
  leftOut: number;
  /** Format: date-time */
  asOf: string;
  nextCursor?: string;
};

/** A scorecard. @public */
export type ScorecardSummary = {
  ref: string;
  title: string;
  levels: string[];
  checks: number;
  /** It applies to, of those the caller may see. */
  entities: number;
  /** Whether it can be used; where not, its last valid version counts. */
  valid: boolean;
  issues: DocumentIssue[];
  /** Format: date-time */
  asOf: string;
  description?: string;
  ownerRef?: string;
  version?: string;
  standings?: LevelCounts;
};

/** Scorecards. @public */
export type ScorecardList = {
  items: ScorecardSummary[];
  /** Format: date-time */
  asOf: string;
};

/** A scorecard with its document. @public */
export type ScorecardDetail = {
  summary: ScorecardSummary;
  /** YAML, of the version. */
  document: string;
  /** Newest first. */
  versions: ScorecardVersion[];
  checks: CatalogueCheck[];
};

/** What to try. @public */
export type PreviewRequest = {
  /** YAML, or the document as an object. */
  document: unknown;
  /** All that the caller may see where it is left out. */
  entityRefs?: string[];
  /** By variable, in place of the facts of providers; or by entity ref and variable. */
  facts?: {
    [key: string]: unknown;
  };
  /** Instant that `now` and effectiveFrom are judged at. */
  at?: string;
};

/** An entity that would stand elsewhere. @public */
export type PreviewChange = {
  entityRef: string;
  entityTitle: string;
  /** Standing under the scorecard of this name today; null where it is not under it. */
  before: string | null;
  after: string | null;
  moved: number;
};

/** What a document would say. @public */
export type Preview = {
  valid: boolean;
  errors: DocumentIssue[];
  warnings: DocumentIssue[];
  /** Who would change level first, then those that lack most. Of all entities the first 1,000, of which the first 100 have checks and evidence; of those asked for all, of which the first 1,000 do. */
  items: EntityScorecard[];
  legends: ScorecardLegend[];
  levels: string[];
  total: LevelCounts;
  /** Who would change level. */
  changes: PreviewChange[];
  leftOut: number;
  /** Format: date-time */
  asOf: string;
};

/** Whether a document can be used. @public */
export type ValidationResult = {
  valid: boolean;
  errors: DocumentIssue[];
  warnings: DocumentIssue[];
};

/** Which entity. @public */
export type RecheckRequest = {
  entityRef: string;
};

/** A fact that expressions may read. @public */
export type FactField = {
  /** For example slo.count. */
  name: string;
  /** string, int, double, bool, timestamp, duration, list(string) and so on. */
  type: string;
  description: string;
  unit?: string;
};

/** The facts of a provider. @public */
export type FactVariable = {
  /** For example slo, or pushed.ci. */
  variable: string;
  title: string;
  fields: FactField[];
  description?: string;
  /** For people: where they come from. */
  source?: string;
  /** ISO 8601 duration after which a fact is unknown. */
  maxAge?: string;
  /** Format: date-time */
  asOf?: string | null;
  /** Why reading failed last. */
  error?: string;
};

/** The facts that expressions may read. @public */
export type FactCatalogue = {
  items: FactVariable[];
  /** Format: date-time */
  asOf: string;
};

/** Facts about an entity at an instant. @public */
export type PushedFact = {
  entityRef: string;
  /** Name of the schema. */
  schema: string;
  /** By field. */
  values: {
    [key: string]: unknown;
  };
  /**
   * Format: date-time
   * Now where it is left out.
   */
  observedAt?: string;
  /** Who tells, for people. */
  source?: string;
  /** Where it can be looked at. */
  link?: string;
  /** ISO 8601 duration, at most that of the schema. */
  ttl?: string;
};

/** Facts to be kept, each a PushedFact. They are checked one by one. @public */
export type FactPush = {
  facts: unknown[];
};

/** Why a part of an item was not taken. @public */
export type ItemIssue = {
  /** Of the item. */
  index: number;
  /** Within it. */
  path: string;
  /** Kebab-case. */
  code: string;
  message: string;
};

/** What became of the facts. @public */
export type FactReceipt = {
  accepted: number;
  /** Were known already, or are older than what is known. */
  unchanged: number;
  rejected: number;
  errors: ItemIssue[];
};

/** Where a waiver stands. Only `approved` counts. @public */
export type WaiverState =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired';

/** An exception from a check. @public */
export type Waiver = {
  id: string;
  scorecard: string;
  scorecardTitle: string;
  check: string;
  checkTitle: string;
  state: WaiverState;
  reason: string;
  requestedBy: string;
  /** Format: date-time */
  requestedAt: string;
  /** Format: date-time */
  expiresAt: string;
  /** It concerns, of those the caller may see. */
  entities: number;
  /** Whether the caller may approve or reject it. */
  mayDecide: boolean;
  entityRef?: string;
  /** All entities of this group and of those below it. */
  groupRef?: string;
  decidedBy?: string;
  /** Format: date-time */
  decidedAt?: string;
  note?: string;
  /** True where the scorecard has no such check any more. */
  checkGone?: boolean;
};

/** Waivers. @public */
export type WaiverPage = {
  items: Waiver[];
  totalItems: number;
  /** Per state. */
  counts: {
    [key: string]: number;
  };
  /** Format: date-time */
  asOf: string;
  nextCursor?: string;
};

/** What is asked for. Exactly one of entityRef and groupRef. @public */
export type WaiverRequest = {
  scorecard: string;
  check: string;
  reason: string;
  /** Instant or date (its end). */
  expiresAt: string;
  entityRef?: string;
  groupRef?: string;
};

/** What to say with a decision. @public */
export type DecisionRequest = {
  note?: string;
};

/** Where a campaign stands. @public */
export type CampaignState =
  | 'planned'
  | 'running'
  | 'overdue'
  | 'ended'
  | 'cancelled'
  | 'promoted';

/** Which entities of the scorecard; all where empty. @public */
export type CampaignScope = {
  owner?: string[];
  system?: string[];
  domain?: string[];
  tier?: string[];
};

/** How far a campaign is: entities that pass all of its checks. @public */
export type CampaignProgress = {
  entities: number;
  done: number;
  /** Done where a waiver is counted. */
  waived: number;
  /** None fails, one is unknown. */
  unknown: number;
  /** One fails. */
  open: number;
};

/** Checks that shall be met by a date. @public */
export type Campaign = {
  id: string;
  title: string;
  scorecard: string;
  scorecardTitle: string;
  checks: LegendCheck[];
  scope: CampaignScope;
  state: CampaignState;
  /** Format: date-time */
  startsAt: string;
  /** Format: date-time */
  dueAt: string;
  createdBy: string;
  /** Format: date-time */
  createdAt: string;
  progress: CampaignProgress;
  leftOut: number;
  description?: string;
  ownerRef?: string;
  /** Format: date-time */
  endedAt?: string;
  endedBy?: string;
  note?: string;
  /** YAML to commit to the scorecard, where it was promoted. */
  patch?: string;
};

/** Campaigns. @public */
export type CampaignPage = {
  items: Campaign[];
  totalItems: number;
  /** Format: date-time */
  asOf: string;
  nextCursor?: string;
};

/** A campaign to begin. @public */
export type CampaignRequest = {
  title: string;
  scorecard: string;
  checks: string[];
  /** Instant or date. */
  startsAt: string;
  /** Instant or date (its end). */
  dueAt: string;
  description?: string;
  ownerRef?: string;
  scope?: CampaignScope;
};

/** Progress of one owner. @public */
export type CampaignOwner = {
  ownerRef: string;
  progress: CampaignProgress;
};

/** Progress at an instant. @public */
export type CampaignPoint = {
  /** Format: date-time */
  at: string;
  progress: CampaignProgress;
};

/** A campaign with its progress. @public */
export type CampaignDetail = {
  campaign: Campaign;
  /** Most open ones first. */
  owners: CampaignOwner[];
  points: CampaignPoint[];
  /** Entities that are not done, those that lack most first; at most 200. */
  open: EntityScorecard[];
};

/** What came out of a drill: the hypothesis held, held in part, did not hold; or it has not taken place yet. @public */
export type DrillResult = 'passed' | 'partial' | 'failed' | 'planned';

/** Work that a drill left. @public */
export type FollowUp = {
  id: string;
  text: string;
  done: boolean;
  link?: string;
  ownerRef?: string;
  /** Format: date-time */
  dueAt?: string;
  doneBy?: string;
  /** Format: date-time */
  doneAt?: string;
};

/** A game day, failover or restore test of a service. @public */
export type Drill = {
  id: string;
  entityRef: string;
  entityTitle: string;
  /** game-day, failover, restore-test, or another one of the configuration. */
  kind: string;
  title: string;
  hypothesis: string;
  result: DrillResult;
  /**
   * Format: date-time
   * When it took place, or is to.
   */
  at: string;
  followUps: FollowUp[];
  recordedBy: string;
  /** Format: date-time */
  recordedAt: string;
  /** portal, or who pushed it. */
  source: string;
  ownerRef?: string;
  tier?: string;
  /** What happened. */
  summary?: string;
  link?: string;
  /** Of the recovery, where it was measured. */
  durationSeconds?: number;
};

/** Drills. @public */
export type DrillPage = {
  items: Drill[];
  totalItems: number;
  kinds: string[];
  /** Format: date-time */
  asOf: string;
  nextCursor?: string;
};

/** A drill as somebody records it. @public */
export type DrillReport = {
  entityRef: string;
  kind: string;
  hypothesis: string;
  result: DrillResult;
  /** Instant. */
  at: string;
  /** Of the source; makes recording idempotent. */
  id?: string;
  title?: string;
  summary?: string;
  link?: string;
  durationSeconds?: number;
  followUps?: FollowUpReport[];
};

/** Work that a drill left. @public */
export type FollowUpReport = {
  text: string;
  link?: string;
  ownerRef?: string;
  dueAt?: string;
  done?: boolean;
};

/** Drills to be recorded, each a DrillReport. They are checked one by one. @public */
export type DrillPush = {
  source?: string;
  drills: unknown[];
};

/** What became of the drills. @public */
export type DrillReceipt = {
  recorded: number;
  updated: number;
  unchanged: number;
  rejected: number;
  items: Drill[];
  errors: ItemIssue[];
};

/** Whether a drill is due: `never` took place, `overdue`, `current`, or `not-required` for the tier. @public */
export type DueState = 'never' | 'overdue' | 'current' | 'not-required';

/** When the next drill of a kind is due. @public */
export type DueDrill = {
  entityRef: string;
  entityTitle: string;
  kind: string;
  state: DueState;
  /** Format: date-time */
  dueAt: string | null;
  reason: string;
  ownerRef?: string;
  tier?: string;
  last?: Drill;
  planned?: Drill;
  openFollowUps?: number;
};

/** Drills that are due. @public */
export type DueDrillPage = {
  items: DueDrill[];
  totalItems: number;
  /** Per state. */
  counts: {
    [key: string]: number;
  };
  /** Format: date-time */
  asOf: string;
  nextCursor?: string;
};

/** Whether it is done. @public */
export type FollowUpRequest = {
  done: boolean;
};

/** How reading a source goes. @public */
export type SourceState = {
  source: string;
  instance: string;
  state: SourceHealth;
  warnings: string[];
  /** Format: date-time */
  lastAttempt?: string;
  /** Format: date-time */
  lastSuccess?: string;
  error?: SourceError;
};

/** Whether a source can be read. @public */
export type SourceHealth = 'ok' | 'failing' | 'never-read';

/** Why reading failed. @public */
export type SourceError = {
  code: string;
  message: string;
};

/** Sources. @public */
export type SourceList = {
  items: SourceState[];
  /** Format: date-time */
  asOf: string;
};
