import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Override, Span } from '@callboard/backstage-plugin-oncall-common';
import { StoredSchedule } from '../schedules/StoredSchedule';

/** What reads of schedules show of the overrides made in the portal. */
export interface OverrideDesk {
  /** Whether a caller may make any override of a schedule. */
  mayOverride(schedule: StoredSchedule, caller: Caller): Promise<boolean>;

  /** Those of a schedule that touch a span, by start, as the caller may see and undo them; without the cancelled ones. */
  list(
    schedule: StoredSchedule,
    span: Partial<Span>,
    caller: Caller,
  ): Promise<Override[]>;
}
