import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { DutyRequest } from './parseDutyRequest';

/** What a person or a group is on call for. */
export interface DutyService {
  /**
   * Of a person the shifts they have, also through groups that are on call; of a group those of its schedules. With what
   * they then answer for.
   *
   * @throws NotFoundError for somebody the catalog does not have, or the caller does not see
   */
  get(request: DutyRequest, caller: Caller): Promise<Duty>;
}
