import type { Span } from '../calculus/types';
import type { ChainLink, ReachabilityState } from '../schema';

/** What is known, and since when. Instants are milliseconds since the epoch. @public */
export interface Fact<T> {
  value: T;
  /** When it was read. */
  asOf: number;
  /** Why it could not be read again; its value is then no longer relied on. */
  stale?: string;
}

/** The owner the catalog names. @public */
export interface OwnerFact {
  /** Entity ref in `spec.owner`; absent where the entity has none. */
  ref?: string;
  /** Whether the catalog has that entity. */
  exists: boolean;
  /** Users that are members of it, or of a group below it; 1 for a user who owns by themselves. */
  members: number;
}

/** Whether a provider's service turns an alert into a page. @public */
export type PagingFact =
  | { state: 'pages' }
  /** `until`: the end of a maintenance, where the provider says it. */
  | { state: 'disabled' | 'maintenance'; until?: number }
  /** The provider does not say. */
  | { state: 'unknown'; why: string };

/** Who of a level is on call now. @public */
export interface LevelFact {
  name: string;
  /** Before the next level is asked, seconds. */
  delaySeconds: number;
  /** Refs or names; empty for nobody. */
  users: readonly string[];
}

/** A span in which no level of a schedule has anybody. @public */
export interface NobodySpan extends Span {
  /** On purpose, says the schedule. */
  declared: boolean;
}

/** Somebody who is on call in the days to come. @public */
export interface ResponderFact {
  /** Entity ref; absent where the provider's user matches nobody of the catalog. */
  ref?: string;
  /** As people know them. */
  name: string;
  /** Start of their first shift. */
  from: number;
}

/** A schedule that answers for a service, as far as its provider told. @public */
export interface ScheduleFact {
  title: string;
  paging: PagingFact;
  /** Every level, in the order they are asked. */
  levels: readonly LevelFact[];
  /** From now on, in order, not overlapping. */
  nobody: readonly NobodySpan[];
  /** Up to when the schedule is known. */
  knownUntil: number;
  responders: readonly ResponderFact[];
}

/** A schedule an annotation or the owner group names; `fact` is absent while nothing was ever read of it. @public */
export interface MappedSchedule {
  /** As it is mapped: `oncallschedule:default/payments`, or the provider's id. */
  ref: string;
  fact?: Fact<ScheduleFact>;
  /** Why there is no fact. */
  why?: string;
}

/** What the catalog knows of a responder. @public */
export interface PersonFact {
  /** False for somebody who has left the catalog; a ref that is not in the map is unknown. */
  current: boolean;
  /** An address, a telephone or a chat handle. */
  contact: boolean;
}

/** The last test page along the alert route. @public */
export interface RouteFact {
  /** Absent where there never was one. */
  lastTest?: { at: number; reached: boolean; note?: string };
}

/**
 * What a verdict is made of. A fact that is absent was never read. The maps are shared by the services of one reading.
 * @public
 */
export interface ReachabilityFacts {
  entityRef: string;
  /** Label `callboard.dev/tier`, "1" to "4". */
  tier?: string;
  owner?: Fact<OwnerFact>;
  /** Empty where no schedule is mapped. */
  schedules?: Fact<readonly MappedSchedule[]>;
  /** By user or group ref. */
  people?: Fact<ReadonlyMap<string, PersonFact>>;
  route?: Fact<RouteFact>;
}

/** How strict to be. @public */
export interface ReachabilityOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** How far ahead gaps and responders matter, 14. */
  days?: number;
  /** IANA zone of the times in messages, UTC. */
  timeZone?: string;
  /** Tiers that may not have declared off-hours, "1" and "2". */
  alwaysOnTiers?: readonly string[];
  /** Tiers whose alert route must have been proved by a test page (none), and how old a proof may be (90 days). */
  routeProof?: { requiredTiers?: readonly string[]; maxAgeDays?: number };
}

/** One link of the chain, with the age of what it was judged by. @public */
export interface JudgedLink extends ChainLink {
  asOf?: number;
  /** Why what it was judged by could not be read again. */
  stale?: string;
}

/**
 * Whether an alert of a service reaches somebody.
 *
 * @public
 */
export interface ReachabilityVerdict {
  /** `unreachable` where a link is broken for certain, else `unknown` where one is not known, else `reachable`. */
  verdict: ReachabilityState;
  /** The first link that makes it so: broken of an unreachable service, unknown of an unknown one. */
  brokenLink?: JudgedLink;
  /** All eight, in the order of the chain. */
  links: JudgedLink[];
  /** What is not in order although somebody answers, in plain words. */
  warnings: string[];
  /** Of the oldest fact that was used; absent where there is none. */
  asOf?: number;
}
