import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  Override,
  OverrideList,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { StoredOverride } from './StoredOverride';

/** Which overrides to list. */
export interface OverrideQuery {
  /** Refs of schedules; all where it is left out. */
  schedules?: string[];
  /** Those that touch it; open where an end is left out. */
  span: Partial<Span>;
}

/** An override as somebody wants it, with full refs. Instants are milliseconds since the epoch. */
export type OverrideProposal = Span &
  Pick<StoredOverride, 'schedule' | 'level' | 'remove' | 'add' | 'reason'>;

/**
 * Overrides made in the portal: of schedules that are documents of the catalog. Schedules of providers are overridden
 * there.
 *
 * An override is seen by whoever sees its schedule; what somebody does not see is not there to them.
 */
export interface OverrideService {
  /** By start, also those that are over or were cancelled. */
  list(query: OverrideQuery, caller: Caller): Promise<OverrideList>;

  /** @throws NotFoundError */
  get(id: string, caller: Caller): Promise<StoredOverride>;

  /**
   * A schedule that can be overridden here.
   *
   * @throws NotFoundError, InputError for one of a provider or a feed
   */
  schedule(ref: string, caller: Caller): Promise<StoredSchedule>;

  /**
   * Holds at once: the schedule is computed anew before this returns.
   *
   * @throws NotFoundError for a schedule that is not there, InputError for a level or person it does not have, a span
   * that cannot be, and where nothing would change; ConflictError naming an override of the same people
   */
  create(proposal: OverrideProposal, caller: Caller): Promise<Override>;

  /**
   * Undoes one that is to come; of one that holds, what is left of it.
   *
   * @throws NotFoundError, ConflictError for one that is over or was cancelled before
   */
  cancel(id: string, caller: Caller): Promise<Override>;
}
