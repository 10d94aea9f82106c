// Made from openapi.yaml of the backend by scripts/openapi.mjs. Do not edit.
/** What a reader has to know first, worst first: `dead` (the page is gone), `incomplete` (it is there and does not help), `overdue` (nobody has looked at it for too long), `unknown` (it could not be found out), `good` (alive, complete and current). @public */
export type RunbookState =
  | 'dead'
  | 'incomplete'
  | 'overdue'
  | 'unknown'
  | 'good';

/** Where a page is: `markdown` is read in the portal, `techdocs` within its documentation, `external` elsewhere. @public */
export type PageKind = 'markdown' | 'techdocs' | 'external';

/** Whether a page is there. What asks for a sign-in, refuses, or does not answer is unknown, not dead. @public */
export type LivenessState = 'live' | 'dead' | 'unknown';

/** Whether a page is there. @public */
export type Liveness = {
  state: LivenessState;
  /** Kebab-case, why: `ok`, `not-found`, `gone`, `unauthorized`, `rate-limited`, `timeout`, `refused`, `dns`, `tls`, `blocked`, `redirect-loop`, `redirected-to-sign-in`, `redirected-to-root`, `says-not-found`, `not-checked`, … */
  code: string;
  /** For people. */
  reason: string;
  /**
   * Format: date-time
   * Since when it is in this state.
   */
  since: string | null;
  /** Format: date-time */
  checkedAt: string | null;
  /** HTTP status. */
  status?: number;
  /** Where redirects led to, if anywhere. */
  finalUrl?: string;
};

/** Whether somebody has looked at a page lately enough for the tier of its entity. @public */
export type FreshnessState = 'current' | 'overdue' | 'unknown';

/** When a page last changed and was last reviewed. @public */
export type PageFreshness = {
  state: FreshnessState;
  /** For people. */
  reason: string;
  /** Format: date-time */
  changedAt: string | null;
  /**
   * Who told when it changed.
   */
  changedSource?: 'repository' | 'http' | 'techdocs';
  /**
   * Format: date-time
   * When its own front matter says that it was reviewed.
   */
  statedReviewAt?: string;
  lastReview?: Review;
  /** Whether the content is another one than was reviewed. */
  changedSinceReview?: boolean;
  /**
   * Format: date-time
   * When the next review is due.
   */
  dueAt: string | null;
};

/** QualityState on the wire. @public */
export type QualityState = 'complete' | 'incomplete' | 'unknown';

/** Something that a page lacks. @public */
export type QualityFinding = {
  /** Kebab-case: `missing-heading`, `empty-section`, `placeholder`, `missing-anchor`, `broken-link`, `front-matter`, `broken-text`, `too-large`, `empty`. */
  code: string;
  /** For people, with what was expected. */
  message: string;
  /** Of the document, from 1. */
  line?: number;
  /** The section it is in. */
  anchor?: string;
};

/** Whether a page says what somebody under stress needs. @public */
export type Quality = {
  state: QualityState;
  /** For people. */
  reason: string;
  findings: QualityFinding[];
  /** Format: date-time */
  since: string | null;
  /** Format: date-time */
  checkedAt: string | null;
};

/** Where it is said that an entity has a runbook. @public */
export type SourceKind =
  | 'link'
  | 'annotation'
  | 'markdown'
  | 'techdocs'
  | 'alert-rule'
  | 'alert-policy';

/** One place that names the page for an entity. @public */
export type RunbookUse = {
  kind: SourceKind;
  /** For people: the path within the entity, the file, the rule and its Prometheus. */
  where: string;
  /** As written there. */
  url: string;
  /** The section it names, without #. */
  anchor?: string;
};

/** How a page is known to answer an alert: the rule or policy names it, or the page names the alert in its front matter or in a heading. @public */
export type AnswerVia =
  | 'alert-rule'
  | 'alert-policy'
  | 'front-matter'
  | 'heading';

/** An alert that a page answers. @public */
export type AnsweredAlert = {
  name: string;
  severity?: string;
  /** Whether it wakes somebody. */
  paging: boolean;
  firing: boolean;
  /** The section for it, without #. */
  anchor?: string;
  via: AnswerVia;
};

/** A page, as a runbook of one entity. @public */
export type Runbook = {
  /** Of the page; the same for all entities. */
  id: string;
  entityRef: string;
  entityTitle: string;
  ownerRef?: string;
  tier?: string;
  title: string;
  /** Where people open it; for TechDocs a path within the portal. */
  url: string;
  kind: PageKind;
  state: RunbookState;
  /** For people: why it is in this state. */
  reason: string;
  /** Whether its content can be read in the portal. */
  readable: boolean;
  liveness: Liveness;
  freshness: PageFreshness;
  quality: Quality;
  uses: RunbookUse[];
  alerts: AnsweredAlert[];
  openChecklist?: ChecklistSummary;
  /**
   * Format: date-time
   * When it was last checked, or found where it was not checked yet.
   */
  asOf: string;
  /** True where a check was due and did not happen. */
  stale?: boolean;
};

/** Items per value, of all pages. @public */
export type RunbookFacets = {
  owner: {
    [key: string]: number;
  };
  tier: {
    [key: string]: number;
  };
};

/** RunbookPage on the wire. @public */
export type RunbookPage = {
  items: Runbook[];
  totalItems: number;
  /** Items per state, of all pages, whatever states are asked for. */
  counts: {
    [key: string]: number;
  };
  /** What fires for the entities asked for, most severe first; also alerts without a runbook. */
  firing: Alert[];
  /** How reading alerts goes, where entities were asked for. None: nobody tells what fires. */
  alertSources?: SourceState[];
  facets?: RunbookFacets;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** A page, with every entity of it that the caller may see. @public */
export type RunbookDetail = {
  id: string;
  title: string;
  url: string;
  kind: PageKind;
  readable: boolean;
  items: Runbook[];
};

/** A step of a page, in the order of the page. @public */
export type ChecklistItem = {
  /** Stable for one version of the content. */
  id: string;
  /** Without Markdown. */
  text: string;
  /** 0 for the outermost. */
  depth: number;
  /** The section it stands in. */
  anchor?: string;
  /** Of the document, from 1. */
  line?: number;
};

/** The Markdown of a page. @public */
export type RunbookContent = {
  id: string;
  title: string;
  /** Without front matter. */
  markdown: string;
  /** Of the content. */
  digest: string;
  /** Format: date-time */
  readAt: string;
  /** What its relative links are relative to. */
  url: string;
  /** True where it could not be read again since. */
  stale?: boolean;
  /** Why it is stale. */
  reason?: string;
};

/** HistoryAspect on the wire. @public */
export type HistoryAspect = 'liveness' | 'quality' | 'content';

/** How one aspect of a page was over a span of time. @public */
export type HistorySpan = {
  aspect: HistoryAspect;
  /** The state; of content, its digest. */
  state: string;
  reason: string;
  /** Format: date-time */
  from: string;
  /**
   * Format: date-time
   * Exclusive; null for now.
   */
  to: string | null;
};

/** RunbookHistory on the wire. @public */
export type RunbookHistory = {
  items: HistorySpan[];
};

/** `verified`: it is right; `needs-work`: it is not, and does not count as reviewed. @public */
export type ReviewOutcome = 'verified' | 'needs-work';

/** What somebody found. @public */
export type ReviewRequest = {
  /** For which entity; its tier says when the next review is due. */
  entityRef: string;
  outcome: ReviewOutcome;
  note?: string;
  /** Of the content that was read, where that is known; the latest where it is left out. */
  digest?: string;
};

/** Somebody read a page. @public */
export type Review = {
  id: string;
  runbookId: string;
  entityRef: string;
  outcome: ReviewOutcome;
  note?: string;
  /** Entity ref of the user. */
  by: string;
  /** Format: date-time */
  at: string;
  /**
   * Format: date-time
   * When the next one is due, by the tier of the entity on that day; null after needs-work.
   */
  dueAt: string | null;
  /** Of the content that was read. */
  digest?: string;
};

/** ReviewList on the wire. @public */
export type ReviewList = {
  items: Review[];
};

/** Worst first: `dead` (a paging alert leads to a page that is gone), `missing` (one leads nowhere), `weak` (one leads to a page that is incomplete or overdue), `unknown` (it could not be found out), `covered`, `no-alerts` (nothing is known that would page). @public */
export type CoverageState =
  | 'dead'
  | 'missing'
  | 'weak'
  | 'unknown'
  | 'covered'
  | 'no-alerts';

/** Whether one alert of a service leads to a page that helps. @public */
export type AlertCoverage = {
  name: string;
  severity?: string;
  paging: boolean;
  summary?: string;
  /** Where the alert is known from, for people: the Prometheus, or the SLO. */
  source: string;
  state: CoverageState;
  reason: string;
  /** Usually one; the first is the one its rule names. */
  runbooks: AlertRunbook[];
};

/** The page that answers an alert. @public */
export type AlertRunbook = {
  id: string;
  title: string;
  url: string;
  anchor?: string;
  state: RunbookState;
  readable?: boolean;
};

/** Whether the paging alerts of a service have runbooks that help. @public */
export type ServiceCoverage = {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  state: CoverageState;
  /** For people: the worst of it. */
  reason: string;
  /** Worst first; also those that do not page, which do not count. */
  alerts: AlertCoverage[];
  /** Paging alerts per state. */
  counts: {
    [key: string]: number;
  };
  /** Pages of the service per state, also those no alert leads to. */
  runbooks: {
    [key: string]: number;
  };
};

/** One page of services, worst first. @public */
export type CoveragePage = {
  items: ServiceCoverage[];
  totalItems: number;
  /** Services per state, of all pages, whatever states are asked for. */
  counts: {
    [key: string]: number;
  };
  /** Paging alerts of these services per state. */
  alertCounts: {
    [key: string]: number;
  };
  facets?: RunbookFacets;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** `suppressed`: it fires and is silenced or inhibited. @public */
export type AlertStatus = 'firing' | 'suppressed' | 'resolved';

/** An alert as it was told. @public */
export type Alert = {
  /** The Alertmanager, or `webhook` and the receiver. */
  source: string;
  /** Of its labels, unique within the source. */
  fingerprint: string;
  name: string;
  severity?: string;
  paging?: boolean;
  status: AlertStatus;
  entityRef?: string;
  /** Why no entity could be found for it. */
  problem?: string;
  labels: {
    [key: string]: string;
  };
  summary?: string;
  description?: string;
  /** Format: date-time */
  startsAt: string;
  /** Format: date-time */
  endsAt?: string;
  /**
   * Format: date-time
   * When it was last told.
   */
  updatedAt: string;
  /** True where it was not told again in time, so that it may be over. */
  stale?: boolean;
  generatorUrl?: string;
  /** What the alert itself names, also where no page is known for it. */
  runbookUrl?: string;
  runbooks: AlertRunbook[];
};

/** AlertPage on the wire. @public */
export type AlertPage = {
  items: Alert[];
  sources: SourceState[];
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** What Alertmanager sends. Alerts are checked one by one, so that their shape stands in no schema here: `status`, `labels`, `annotations`, `startsAt`, `endsAt`, `generatorURL`, `fingerprint`. @public */
export type AlertWebhook = {
  version?: string;
  receiver?: string;
  externalURL?: string;
  alerts: unknown[];
} & {
  [key: string]: unknown;
};

/** An alert that could not be read. @public */
export type RejectedAlert = {
  /** For example `alerts[3].labels.alertname`. */
  path: string;
  /** What was expected. */
  message: string;
};

/** What became of the alerts. @public */
export type AlertReceipt = {
  accepted: number;
  /** Of the accepted ones, those that name no entity of the catalog. */
  unmapped: number;
  rejected: RejectedAlert[];
};

/** A checklist without its items. @public */
export type ChecklistSummary = {
  id: string;
  runbookId: string;
  runbookTitle: string;
  entityRef: string;
  alert?: ChecklistAlert;
  startedBy: string;
  /** Format: date-time */
  startedAt: string;
  endedBy?: string;
  /** Format: date-time */
  endedAt?: string;
  /** Written when it was ended. */
  note?: string;
  /** Items ticked off. */
  done: number;
  total: number;
  /** Who looks at it now: entity refs. */
  readers: string[];
};

/** The alert that a checklist was begun for. @public */
export type ChecklistAlert = {
  source: string;
  fingerprint: string;
  name: string;
};

/** An item that is ticked off. @public */
export type ChecklistTick = {
  itemId: string;
  by: string;
  /** Format: date-time */
  at: string;
};

/** One line of the record. @public */
export type ChecklistEvent = {
  /** Format: date-time */
  at: string;
  by: string;
  action: 'began' | 'ticked' | 'unticked' | 'noted' | 'ended';
  itemId?: string;
  /** Of a note, or of the item. */
  text?: string;
};

/** A checklist with its items, the page as it was when it began, and everything that was done. @public */
export type Checklist = {
  summary: ChecklistSummary;
  items: ChecklistItem[];
  ticks: ChecklistTick[];
  events: ChecklistEvent[];
  markdown: string;
  digest: string;
  /** What its relative links are relative to. */
  url: string;
  /** Whether the page is another one by now. */
  contentChanged?: boolean;
};

/** ChecklistPage on the wire. @public */
export type ChecklistPage = {
  items: ChecklistSummary[];
  nextCursor?: string;
};

/** Which page to work through, for what. @public */
export type ChecklistRequest = {
  runbookId: string;
  entityRef: string;
  alert?: ChecklistAlert;
};

/** TickRequest on the wire. @public */
export type TickRequest = {
  done: boolean;
};

/** A page, as a runbook of one entity, for a search index. @public */
export type SearchDocument = {
  id: string;
  entityRef: string;
  entityTitle: string;
  ownerRef?: string;
  title: string;
  /** Without Markdown, cut to 50,000 characters. */
  text: string;
  alerts: string[];
  kind: PageKind;
  url: string;
  state: RunbookState;
};

/** SearchDocumentPage on the wire. @public */
export type SearchDocumentPage = {
  items: SearchDocument[];
  nextCursor?: string;
};

/** How reading something goes. @public */
export type SourceState = {
  kind:
    | 'catalog'
    | 'repository'
    | 'techdocs'
    | 'rules'
    | 'alertmanager'
    | 'webhook';
  name: string;
  /**
   * Format: date-time
   * When it last answered.
   */
  asOf: string | null;
  stale: boolean;
  /** Why it could not be read last time. */
  reason?: string;
  warnings?: string[];
};

/** SourceList on the wire. @public */
export type SourceList = {
  items: SourceState[];
};
