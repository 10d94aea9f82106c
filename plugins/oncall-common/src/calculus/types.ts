/** A half-open span of time [start, end), milliseconds since the epoch. @public */
export interface Span {
  start: number;
  end: number;
}

/**
 * Why somebody is on call: the layer whose turn it is, an override and by whom, a temporary schedule, a calendar's event,
 * or what a provider says of it.
 * @public
 */
export interface ShiftReason {
  kind:
    | 'rotation'
    | 'override'
    | 'temporary'
    | 'calendar'
    | 'provider'
    | 'forwarded';
  /** Names of the layers whose turn it is. */
  layers?: string[];
  /** Who made the override, a user entity ref; absent where it stands in the document. */
  by?: string;
  /** Id of an override made in the portal. */
  overrideId?: string;
  /** What whoever decided said about it, an event's summary, or whom a shift was forwarded from. */
  note?: string;
}

/** Who is on call over a span of time. @public */
export interface Shift extends Span {
  /** Refs of users and groups, sorted; never empty. Shifts of one crew share the list: copy it to change it. */
  users: string[];
  reason: ShiftReason;
}

/** A span in which nobody of a level is on call. @public */
export interface LevelGap extends Span {
  /** True where the document says so on purpose: off-hours, `none` in a rotation, an empty temporary schedule. */
  declared: boolean;
}

/** A span in which an alert reaches nobody at once (`amber`: a later level answers) or nobody at all (`red`). @public */
export interface ScheduleGap extends Span {
  severity: 'amber' | 'red';
  /** Names of the levels that are empty, without those of an amber gap that are so on purpose. */
  levels: string[];
  /** How much later a level answers for the empty ones before it, on purpose or not, seconds; `amber` only. */
  addedDelaySeconds?: number;
}

/** One layer of a level by itself: before overrides, before what a layer of higher priority hides. @public */
export interface ComputedLayer {
  name: string;
  /** In words: "Weekly, handoff Monday 09:00 Europe/Berlin". */
  description: string;
  priority?: number;
  shifts: Shift[];
}

/** One escalation level over a range. @public */
export interface ComputedLevel {
  name: string;
  /** How long this level has to answer before the next one is asked, seconds. */
  delaySeconds: number;
  layers: ComputedLayer[];
  /** What holds: in order, not overlapping, adjacent ones of the same people for the same reason are one. */
  shifts: Shift[];
  /** What the shifts leave of the range: together they are the range exactly. */
  gaps: LevelGap[];
}

/** A schedule over a range. @public */
export interface ComputedSchedule {
  range: Span;
  levels: ComputedLevel[];
  /** Undeclared gaps across levels, in order. */
  gaps: ScheduleGap[];
  /** What could not be computed, for people: an unknown feed, a zone nobody knows. The rest stands. */
  problems: string[];
}

/** An override made in the portal; instants in milliseconds since the epoch. @public */
export interface PortalOverride extends Span {
  id: string;
  /** Name of the level; every level where it is left out. */
  level?: string;
  /** Who goes: alone they leave a gap, with `add` they are replaced while they are on call. */
  remove?: string;
  /** Who comes; without `remove` they join whoever is there, also where nobody is. */
  add?: string;
  /** User entity ref of whoever made it. */
  by: string;
  note?: string;
}

/** Shifts that a calendar feed brought, by the feed's name. @public */
export type FeedShifts = Readonly<Record<string, readonly Shift[]>>;

/** What computing a schedule takes besides its document. @public */
export interface ComputeOptions {
  range: Span;
  overrides?: readonly PortalOverride[];
  feeds?: FeedShifts;
}
