import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { LoadReport } from '@callboard/backstage-plugin-oncall-common';
import { LoadRequest } from './parseLoadRequest';

/** How much people were on call, or will be. */
export interface LoadService {
  /** Per person, most hours first; of the schedules that the caller may see and no others. */
  report(request: LoadRequest, caller: Caller): Promise<LoadReport>;
}
