import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Handoff } from '@callboard/backstage-plugin-oncall-common';
import { HandoffRequest } from './parseHandoffRequest';

/** What whoever comes next has to know at a change of shift. */
export interface HandoffService {
  /**
   * The change of shift nearest to an instant, and what happened in the shift it ends.
   *
   * @throws NotFoundError for a schedule that is not there, InputError for a level it does not have
   */
  get(request: HandoffRequest, caller: Caller): Promise<Handoff>;
}
