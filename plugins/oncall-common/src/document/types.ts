/** A rotation as its document has it. @public */
export interface Rotation {
  type: 'hourly' | 'daily' | 'weekly' | 'monthly';
  /** A turn is so many hours, days, weeks or months long. */
  length: number;
  /** First handoff, wall clock in the schedule's zone, `2026-01-05T09:00`. */
  start: string;
  /** User and group entity refs in the order of their turns; `null` for a turn of nobody, on purpose. */
  participants: (string | null)[];
}

/** A time of day on some days of the week, wall clock. It belongs to the day it starts on. @public */
export interface TimeRestriction {
  /** 1 Monday to 7 Sunday. */
  days: number[];
  /** `HH:MM`; from midnight where it is left out. */
  start?: string;
  /** `HH:MM`, exclusive; where it is not after the start it is on the next day. */
  end?: string;
}

/** What a layer takes its people from. @public */
export interface Layer {
  name: string;
  /** A higher one hides a lower one while it has somebody. */
  priority?: number;
  rotation?: Rotation;
  /** Name of a calendar feed in the configuration, in the place of a rotation. */
  ics?: string;
  restrictions: TimeRestriction[];
}

/** One escalation level. @public */
export interface Level {
  name: string;
  /** Before the next level is asked, seconds. */
  delaySeconds: number;
  layers: Layer[];
}

/** An override that stands in the document. @public */
export interface DocumentOverride {
  /** ISO 8601 with an offset, or wall clock in the schedule's zone. */
  start: string;
  end: string;
  level?: string;
  remove?: string;
  add?: string;
  reason?: string;
}

/** A temporary schedule: it replaces everything of its level (of all levels where none is named) in its span. @public */
export interface TemporarySchedule {
  start: string;
  end: string;
  level?: string;
  /** Nobody, on purpose, where it is empty or leaves time free. */
  shifts: { start: string; end: string; users: string[] }[];
}

/** An OnCallSchedule document that was read without an error. @public */
export interface OnCallScheduleDocument {
  /** Entity ref, `oncallschedule:default/payments-core`. */
  ref: string;
  title: string;
  ownerRef: string;
  /** IANA zone of all wall clocks in the document. */
  timeZone: string;
  levels: Level[];
  overrides: DocumentOverride[];
  temporary: TemporarySchedule[];
  /** Declared: nobody, on purpose. */
  offHours: TimeRestriction[];
  /** Name of a calendar in the configuration. */
  holidays?: string;
}
