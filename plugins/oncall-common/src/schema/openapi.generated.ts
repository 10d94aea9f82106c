// Made from openapi.yaml of the backend by scripts/openapi.mjs. Do not edit.
/** A person or group that can be on call. `ref` is an entity ref, or a provider with its own id for people the catalog does not know. @public */
export type Person = {
  ref: string;
  kind: 'user' | 'group' | 'external';
  name: string;
  contacts: Contact[];
  /** IANA zone, where the catalog knows it. */
  timeZone?: string;
  problem?: 'not-in-catalog' | 'no-contact' | 'deleted';
};

/** A way to reach somebody. @public */
export type Contact = {
  kind: 'email' | 'phone' | 'chat' | 'profile' | 'link';
  label: string;
  url: string;
};

/** What is known of the people named in an answer, by ref. @public */
export type People = {
  [key: string]: Person;
};

/** Why somebody is on call, or why nobody is; `unknown` where nobody can tell whether somebody is. @public */
export type ReasonKind =
  | 'rotation'
  | 'override'
  | 'temporary'
  | 'calendar'
  | 'provider'
  | 'forwarded'
  | 'gap'
  | 'off-hours'
  | 'unknown';

/** What stands behind a reason. @public */
export type Cause = {
  kind: ReasonKind;
  layers?: string[];
  /** User entity ref of whoever made the override. */
  by?: string;
  overrideId?: string;
  note?: string;
};

/** Who is on call over a span of time. @public */
export type Turn = {
  /**
   * Format: date-time
   * Null where it has always been so.
   */
  start: string | null;
  /**
   * Format: date-time
   * Exclusive; null where it never ends.
   */
  end: string | null;
  users: string[];
  /** In words. */
  reason: string;
  cause: Cause;
};

/** One escalation level of a schedule mapped to an entity, at an instant. @public */
export type OnCall = {
  entityRef: string;
  /** Ref of the schedule. */
  schedule: string;
  scheduleTitle: string;
  /** 1 is asked first. */
  level: number;
  levelName: string;
  /** Before the next level is asked. */
  delaySeconds?: number;
  /** Refs; empty where nobody is on call. */
  users: string[];
  /** Format: date-time */
  start: string | null;
  /**
   * Format: date-time
   * Exclusive; null where no end is known, neither now nor in the 90 days ahead.
   */
  end: string | null;
  reason: string;
  cause: Cause;
  /** Where it comes from: callboard, ics, or a provider. */
  source: string;
  /** Zone of the schedule. */
  timeZone?: string;
  /** Page of the schedule at its provider. */
  url?: string;
  via: Via;
  paging: Paging;
  next?: Turn;
  /**
   * Format: date-time
   * When the source was last read in full.
   */
  asOf: string;
  stale: boolean;
  staleReason?: string;
};

/** How an entity came to a schedule: its own annotation, one of its owner, or a schedule that its owner owns. @public */
export type Via = 'annotation' | 'owner-annotation' | 'owner-schedule';

/** Whether whoever is on call is paged. @public */
export type Paging = 'active' | 'disabled' | 'maintenance' | 'unknown';

/** Who answers. @public */
export type OnCallPage = {
  items: OnCall[];
  people: People;
  /** Entities the caller may see that have no schedule. */
  unmapped: string[];
  /**
   * Format: date-time
   * The instant the answer speaks of.
   */
  asOf: string;
};

/** The worst there is to say of a schedule: a document that cannot be read, nobody now, a gap to come, data that is stale or missing, or nothing. @public */
export type ScheduleState =
  | 'invalid'
  | 'gap-now'
  | 'gap-ahead'
  | 'unknown'
  | 'stale'
  | 'ok';

/** A level and who it is. @public */
export type LevelNow = {
  level: number;
  name: string;
  delaySeconds?: number;
  users: string[];
  /**
   * Format: date-time
   * Exclusive; null where no end is known, neither now nor in the 90 days ahead.
   */
  end: string | null;
  reason: string;
  cause: Cause;
  next?: Turn;
};

/** A span in which an alert reaches nobody at once (amber: a later level answers), or nobody at all (red). @public */
export type Gap = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  severity: 'amber' | 'red';
  levels: string[];
};

/** A schedule in a list. @public */
export type ScheduleSummary = {
  ref: string;
  source: string;
  /** Account at the provider. */
  instance?: string;
  title: string;
  ownerRef?: string;
  timeZone?: string;
  url?: string;
  /** The document, where it is one of the catalog. */
  entityRef?: string;
  /** In words, layer by layer. */
  description: string[];
  state: ScheduleState;
  paging: Paging;
  levels: LevelNow[];
  nextGap?: Gap;
  /** Share of the next 90 days in which somebody is on call or declared off, 0..1. */
  coverage: number | null;
  /** Entities mapped to it. */
  entities: number;
  /** Format: date-time */
  asOf: string | null;
  stale: boolean;
  staleReason?: string;
  issues: DocumentFinding[];
};

/** One page of schedules. @public */
export type SchedulePage = {
  items: ScheduleSummary[];
  people: People;
  totalItems: number;
  facets?: ScheduleFacets;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** How many visible schedules there are per value, over all pages; each facet ignores its own filter. @public */
export type ScheduleFacets = {
  state: {
    [key: string]: number;
  };
  owner: {
    [key: string]: number;
  };
  source: {
    [key: string]: number;
  };
};

/** Something wrong with a document. @public */
export type DocumentFinding = {
  document: number;
  path: string;
  code: string;
  message: string;
  severity?: 'error' | 'lint';
};

/** One schedule. @public */
export type ScheduleDetail = {
  schedule: ScheduleSummary;
  /** Entities mapped to it that the caller may see. */
  entityRefs: string[];
  /** Of the portal, that are not over. */
  overrides: Override[];
  /** Whether the caller may make overrides here. */
  mayOverride: boolean;
  people: People;
};

/** A layer by itself, before overrides. @public */
export type LayerShifts = {
  name: string;
  description: string;
  priority?: number;
  shifts: Turn[];
};

/** Nobody of a level is on call. @public */
export type GapInLevel = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  /** On purpose. */
  declared: boolean;
};

/** One escalation level over a range. @public */
export type LevelShifts = {
  level: number;
  name: string;
  delaySeconds?: number;
  layers: LayerShifts[];
  shifts: Turn[];
  gaps: GapInLevel[];
};

/** A schedule over a range. @public */
export type ScheduleShifts = {
  ref: string;
  title: string;
  timeZone?: string;
  source: string;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
  levels: LevelShifts[];
  gaps: Gap[];
  overrides: Override[];
  problems: string[];
  people: People;
  /** Format: date-time */
  asOf: string | null;
  stale: boolean;
  staleReason?: string;
  /**
   * Format: date-time
   * Before it the record holds.
   */
  recordedUntil: string;
};

/** A shift of a preview. @public */
export type PreviewShift = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  users: string[];
  reason: string;
};

/** A level of a preview. @public */
export type PreviewLevel = {
  name: string;
  shifts: PreviewShift[];
  gaps: GapInLevel[];
};

/** A gap across levels. @public */
export type PreviewGap = {
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  severity: 'amber' | 'red';
};

/** What a document says of a range. @public */
export type SchedulePreview = {
  levels: PreviewLevel[];
  gaps: PreviewGap[];
  load: LoadOfPerson[];
  /** In words, layer by layer. */
  description: string[];
  problems: string[];
  /** Lint only; a document with errors is refused. */
  issues: DocumentFinding[];
};

/** Who is on call instead of whom. One of `remove` and `add` at least. @public */
export type OverrideRequest = {
  schedule: string;
  /** Name; every level where it is left out. */
  level?: string;
  start: string;
  end: string;
  /** Who goes. */
  remove?: string;
  /** Who comes. */
  add?: string;
  reason?: string;
};

/** Where an override stands. @public */
export type OverrideState = 'upcoming' | 'active' | 'over' | 'cancelled';

/** An override made in the portal. @public */
export type Override = {
  id: string;
  schedule: string;
  level?: string;
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  remove?: string;
  add?: string;
  reason?: string;
  createdBy: string;
  /** Format: date-time */
  createdAt: string;
  cancelledBy?: string;
  /** Format: date-time */
  cancelledAt?: string;
  state: OverrideState;
  /** Whether the caller may undo it. */
  mayCancel: boolean;
};

/** Overrides. @public */
export type OverrideList = {
  items: Override[];
  people: People;
};

/** The verdict. @public */
export type ReachabilityState = 'reachable' | 'unreachable' | 'unknown';

/** A link of the chain from a service to a person. @public */
export type ChainLinkName =
  | 'owner'
  | 'members'
  | 'schedule'
  | 'paging'
  | 'now'
  | 'gaps'
  | 'responders'
  | 'route';

/** One link of the chain. @public */
export type ChainLink = {
  link: ChainLinkName;
  state: 'ok' | 'broken' | 'unknown' | 'not-checked';
  message: string;
};

/** Whether an alert of a service reaches somebody. @public */
export type Reachability = {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  verdict: ReachabilityState;
  brokenLink?: ChainLink;
  links: ChainLink[];
  warnings: string[];
  schedules: string[];
  /**
   * Format: date-time
   * Since when the verdict is what it is.
   */
  since: string;
  /** Format: date-time */
  asOf: string;
};

/** One page of services, worst first. @public */
export type ReachabilityPage = {
  items: Reachability[];
  totalItems: number;
  /** Services per verdict, of all pages. */
  counts: {
    [key: string]: number;
  };
  facets?: ReachabilityFacets;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** How many visible services there are per value, over all pages; each facet ignores its own filter. @public */
export type ReachabilityFacets = {
  owner: {
    [key: string]: number;
  };
  tier: {
    [key: string]: number;
  };
};

/** How the verdict was for a while. @public */
export type ReachabilityInterval = {
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string | null;
  verdict: ReachabilityState;
  link?: ChainLinkName;
  message?: string;
};

/** How the verdict was, newest first. @public */
export type ReachabilityHistory = {
  items: ReachabilityInterval[];
};

/** A test page and whom it reached. @public */
export type RouteProofRequest = {
  entityRef: string;
  /** When; now where it is left out. */
  at?: string;
  reached: boolean;
  /** User entity ref. */
  receivedBy?: string;
  note?: string;
};

/** A test page that was recorded. @public */
export type RouteProof = {
  entityRef: string;
  /** Format: date-time */
  at: string;
  reached: boolean;
  receivedBy?: string;
  note?: string;
  recordedBy: string;
};

/** A gap to come, and whom it concerns. @public */
export type ScheduleGapItem = {
  schedule: string;
  title: string;
  ownerRef?: string;
  /** Format: date-time */
  start: string;
  /** Format: date-time */
  end: string;
  severity: 'amber' | 'red';
  levels: string[];
  /** Entities mapped to the schedule. */
  entities: number;
};

/** One page of gaps. @public */
export type GapPage = {
  items: ScheduleGapItem[];
  totalItems: number;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** How much somebody is on call within a range, elapsed time, in their own zone. @public */
export type LoadOfPerson = {
  user: string;
  timeZone: string;
  hours: number;
  nightHours: number;
  weekendHours: number;
  holidayHours: number;
  shifts: number;
  /** The longest stretch without a break. */
  longestHours: number;
  /** Shifts that begin too soon after the one before. */
  backToBack: number;
  /** Absent where no incident source is known. */
  pages?: number;
  offHoursPages?: number;
};

/** Load per person, most hours first. @public */
export type LoadReport = {
  items: LoadOfPerson[];
  people: People;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
};

/** A shift of a person. @public */
export type DutyShift = {
  schedule: string;
  title: string;
  level: number;
  levelName: string;
  /** Format: date-time */
  start: string | null;
  /** Format: date-time */
  end: string | null;
  /** Everybody on call then; of a person who is through a group, the group. */
  users?: string[];
  reason: string;
  cause: Cause;
};

/** Where a service says what to do. @public */
export type RunbookLink = {
  title: string;
  url: string;
};

/** A service somebody answers for. @public */
export type DutyService = {
  entityRef: string;
  title: string;
  tier?: string;
  ownerRef?: string;
  runbooks: RunbookLink[];
  openIncidents: number;
};

/** What a person or a group is on call for. @public */
export type Duty = {
  ref: string;
  /** Of a person; of a group those of its schedules at level 1. */
  shifts: DutyShift[];
  services: DutyService[];
  schedules: ScheduleSummary[];
  people: People;
  /** Format: date-time */
  from: string;
  /** Format: date-time */
  to: string;
  /** Format: date-time */
  asOf: string;
};

/** What of an error budget was spent during the shift. @public */
export type BudgetBurn = {
  slo: string;
  title: string;
  entityRef: string;
  /** Share of the budget of the whole window; null where it was not measured. */
  spent: number | null;
  remaining: number | null;
};

/** What whoever comes next has to know. @public */
export type Handoff = {
  schedule: string;
  title: string;
  timeZone?: string;
  level: number;
  levelName: string;
  /**
   * Format: date-time
   * When it is; absent where nothing is handed over.
   */
  handoffAt?: string;
  /**
   * Whether it has just been (within 12 hours) or is to come.
   */
  which?: 'recent' | 'next';
  outgoing?: Turn;
  incoming?: Turn;
  services: DutyService[];
  /** Open now, or opened during the shift. */
  incidents: Incident[];
  /** Absent where the SLO plugin does not answer. */
  budgets?: BudgetBurn[];
  budgetsReason?: string;
  /** Of the next 14 days. */
  gaps: Gap[];
  overrides: Override[];
  people: People;
  /** Format: date-time */
  asOf: string;
};

/** A schedule that could be meant. @public */
export type MappingProposal = {
  schedule: string;
  source: string;
  title: string;
  url?: string;
  /** What is alike. */
  because: string;
  /** 0..1. */
  score: number;
  annotation: AnnotationProposal;
};

/** The annotation to commit. @public */
export type AnnotationProposal = {
  key: string;
  value: string;
};

/** A service without a schedule of its own. @public */
export type UnmappedEntity = {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  /** Ref of the schedule it has by its owner. */
  through?: string;
  proposals: MappingProposal[];
};

/** One page of services without a schedule of their own, worst first. @public */
export type MappingPage = {
  items: UnmappedEntity[];
  totalItems: number;
  /** Services with a schedule of their own. */
  mapped: number;
  nextCursor?: string;
};

/** Where an incident stands. @public */
export type IncidentStatus = 'triggered' | 'acknowledged' | 'resolved';

/** What an incident cost of an error budget. @public */
export type BudgetCost = {
  slo: string;
  title: string;
  /** Share of the budget of the whole window, 0..; 0.2 and more asks for a postmortem. */
  spent: number;
};

/** Work that an incident left. @public */
export type FollowUp = {
  title: string;
  url?: string;
  done: boolean;
};

/** Something that went wrong with services. @public */
export type Incident = {
  source: string;
  id: string;
  title: string;
  status: IncidentStatus;
  severity?: string;
  entityRefs: string[];
  /** Format: date-time */
  openedAt: string;
  /** Format: date-time */
  acknowledgedAt?: string;
  /** Format: date-time */
  resolvedAt?: string;
  secondsToAcknowledge?: number;
  secondsToResolve?: number;
  url?: string;
  responders: string[];
  postmortemUrl?: string;
  followUps: FollowUp[];
  openFollowUps: number;
  /** What is known of it, the dearest first. */
  budgetCost: BudgetCost[];
  /** More than 20 % of a budget was spent and there is no postmortem. */
  postmortemDue: boolean;
};

/** One page of incidents. @public */
export type IncidentPage = {
  items: Incident[];
  people: People;
  totalItems: number;
  nextCursor?: string;
  /** Format: date-time */
  asOf: string;
};

/** An incident as somebody sends it. @public */
export type IncidentReport = {
  /** Name of the sender; push where it is left out. */
  source?: string;
  id: string;
  title: string;
  status?: IncidentStatus;
  severity?: string;
  entityRefs: string[];
  openedAt: string;
  acknowledgedAt?: string;
  resolvedAt?: string;
  url?: string;
  responders?: string[];
  postmortemUrl?: string;
  followUps?: FollowUp[];
};

/** One that was not taken, and why. @public */
export type RejectedIncident = {
  index: number;
  id?: string;
  code: string;
  path: string;
  message: string;
};

/** What became of each incident. @public */
export type IncidentReceipt = {
  created: number;
  updated: number;
  unchanged: number;
  rejected: RejectedIncident[];
};

/** Incidents of an entity over 90 days. @public */
export type IncidentStats = {
  entityRef: string;
  days: number;
  count: number;
  open: number;
  medianSecondsToAcknowledge: number | null;
  medianSecondsToResolve: number | null;
  openFollowUps: number;
  postmortemsDue: number;
};

/** One per entity. @public */
export type IncidentStatsList = {
  items: IncidentStats[];
};

/** Whose shifts a calendar holds. @public */
export type CalendarScope = 'schedule' | 'person' | 'team';

/** What a calendar is to hold. @public */
export type CalendarRequest = {
  scope: CalendarScope;
  /** Of a schedule, a user or a group. */
  ref: string;
};

/** A secret calendar address. @public */
export type Calendar = {
  id: string;
  scope: CalendarScope;
  ref: string;
  createdBy: string;
  /** Format: date-time */
  createdAt: string;
  /** Format: date-time */
  lastReadAt?: string;
};

/** Calendars. @public */
export type CalendarList = {
  items: Calendar[];
};

/** A new calendar with its address. @public */
export type CreatedCalendar = {
  calendar: Calendar;
  url: string;
};

/** How reading an account or a feed goes. @public */
export type SourceState = {
  source: string;
  instance: string;
  title: string;
  schedules: number;
  /** Format: date-time */
  lastAttempt?: string;
  /** Format: date-time */
  lastSuccess?: string;
  error?: SourceError;
  warnings: string[];
};

/** Why it failed. @public */
export type SourceError = {
  code: string;
  message: string;
};

/** Sources. @public */
export type SourceList = {
  items: SourceState[];
};
