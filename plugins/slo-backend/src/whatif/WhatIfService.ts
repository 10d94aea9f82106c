import { WhatIf, WhatIfRequest } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** The past of an SLO under other terms. Nothing is stored. */
export interface WhatIfService {
  /**
   * @throws NotFoundError for an SLO that is unknown or that the caller may not see
   * @throws InputError for an unknown objective, and for terms that break OpenSLO's rules
   */
  whatIf(
    ref: string,
    request: WhatIfRequest,
    options: SloServiceOptions,
  ): Promise<WhatIf>;
}
