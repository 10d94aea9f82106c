import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  CalendarList,
  CalendarRequest,
  CreatedCalendar,
} from '@callboard/backstage-plugin-oncall-common';

/** Secret addresses under which calendar programs find shifts. Everybody has their own, and sees no others. */
export interface CalendarService {
  /** Newest first, without their secrets. */
  list(caller: Caller): Promise<CalendarList>;

  /**
   * Makes an address; it is told this once.
   *
   * @param request - one that was checked, with full refs
   * @throws NotAllowedError for services, NotFoundError for what the caller does not see
   */
  create(request: CalendarRequest, caller: Caller): Promise<CreatedCalendar>;

  /** @throws NotFoundError also for one of somebody else */
  revoke(id: string, caller: Caller): Promise<void>;
}
