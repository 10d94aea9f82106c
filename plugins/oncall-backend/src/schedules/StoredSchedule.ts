import { ReadError } from '@callboard/backstage-plugin-callboard-node';
import {
  DocumentFinding,
  OnCallScheduleDocument,
  Paging,
  ScheduleGap,
  ShiftReason,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { ProviderTarget } from '@callboard/backstage-plugin-oncall-node';

/** An escalation level as it is now. */
export interface ScheduleLevel {
  name: string;
  /** Before the next level is asked; absent where the provider does not say. */
  delaySeconds?: number;
  /** None of providers. */
  layers: {
    name: string;
    /** In words. */
    description: string;
    priority?: number;
    /** Name of the calendar feed it takes people from. */
    feed?: string;
  }[];
}

/** A schedule as it is kept: a document of the catalog, a target at a provider, a feed. */
export interface StoredSchedule {
  ref: string;
  source: string;
  /** Account at the provider. */
  instance?: string;
  /** What it is at the provider. */
  target?: ProviderTarget;
  title: string;
  ownerRef?: string;
  /** IANA. */
  timeZone?: string;
  url?: string;
  /** The last document without an error. */
  document?: OnCallScheduleDocument;
  issues: DocumentFinding[];
  /** Its document has an error now; what is known is of the last one without. */
  invalid: boolean;
  levels: ScheduleLevel[];
  /** The most levels it ever had shifts of. */
  knownLevels: number;
  paging: Paging;
  /** What could not be computed, or was odd about the provider's answer; for people. */
  problems: string[];
  /** When it was last read in full, ISO 8601; of what providers answer only. */
  asOf?: string;
  attemptedAt?: string;
  error?: ReadError;
  /** Digest of what its shifts were computed from. */
  computedFrom?: string;
  /** Shifts are known from here, milliseconds since the epoch. */
  knownFrom?: number;
  /** And until here. */
  knownUntil?: number;
  /** Share of the time ahead in which somebody is on call, or nobody on purpose; 0..1. */
  coverage: number | null;
  /** Since when nothing names it any more, ISO 8601. Its past stays. */
  removedAt?: string;
}

/** Why nobody is on call. `off-hours`: on purpose. */
export interface NobodyReason {
  kind: 'gap' | 'off-hours';
}

/** Why somebody is on call, or why nobody is. */
export type TileReason = ShiftReason | NobodyReason;

/** A span of a level and who is on call in it. Those of a level follow each other without holes and overlaps. */
export interface Tile extends Span {
  /** 1 is asked first. */
  level: number;
  /** As the level was called then. */
  levelName: string;
  /** Refs, sorted; empty where nobody is on call. */
  users: string[];
  reason: TileReason;
}

/** A tile and whose it is. */
export interface StoredTile extends Tile {
  schedule: string;
}

/** A gap across levels and whose it is. */
export interface StoredGap extends ScheduleGap {
  schedule: string;
}

/** Start of what has always been so, and end of what never ends: the limits of `Date`. */
export const ALWAYS: Span = { start: -8.64e15, end: 8.64e15 };
