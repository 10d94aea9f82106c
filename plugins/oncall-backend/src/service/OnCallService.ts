import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  GapPage,
  ScheduleDetail,
  SchedulePage,
  ScheduleShifts,
  SourceList,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { OnCallAnswer } from './OnCallAnswer';
import { GapRequest } from './request/parseGapRequest';
import { OnCallRequest } from './request/parseOnCallRequest';
import { ScheduleRequest } from './request/parseScheduleRequest';

/**
 * The one read model behind pages, exports, clients and tools: all of it is read from the database.
 *
 * What the caller may not see is treated like what does not exist.
 */
export interface OnCallService {
  /** Who answers for entities, level by level, at an instant. */
  onCalls(request: OnCallRequest, caller: Caller): Promise<OnCallAnswer>;

  /** Schedules by filter, most urgent first, one page at a time. */
  schedules(request: ScheduleRequest, caller: Caller): Promise<SchedulePage>;

  /** @throws NotFoundError */
  schedule(ref: string, caller: Caller): Promise<ScheduleDetail>;

  /**
   * Shifts and gaps over a range: the past as it was recorded, what is to come as it was computed or fetched.
   *
   * @throws NotFoundError
   */
  shifts(ref: string, range: Span, caller: Caller): Promise<ScheduleShifts>;

  /** Gaps to come, worst and soonest first; every one of them where there is no limit. */
  gaps(request: GapRequest, caller: Caller): Promise<GapPage>;

  /** How reading providers and feeds goes. */
  sources(caller: Caller): Promise<SourceList>;
}
