import { PortalOverride } from '@callboard/backstage-plugin-oncall-common';

/** What computing wants to know of the overrides made in the portal. */
export interface OverrideReader {
  /**
   * Those that hold, or held, by ref of the schedule and in the order they were made. One that was cancelled while it held ends there; one
   * that was cancelled before is left out, and so is a schedule without any.
   *
   * @param from - only those that end after this, milliseconds since the epoch
   */
  bySchedule(
    refs: readonly string[],
    from: number,
  ): Promise<ReadonlyMap<string, PortalOverride[]>>;
}
