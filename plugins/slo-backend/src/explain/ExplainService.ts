import { SloExplanation } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** How the figures of an SLO came about. */
export interface ExplainService {
  /** @throws NotFoundError for an SLO that is unknown or that the caller may not see */
  explain(ref: string, options: SloServiceOptions): Promise<SloExplanation>;
}
