import { BudgetSpan, SpanSpent } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** What spans of time cost of error budgets. */
export interface SpentService {
  /**
   * One answer per span, in the order given; an entity that the caller may not see has no SLO.
   *
   * @throws InputError for a span that cannot be
   */
  spent(spans: BudgetSpan[], options: SloServiceOptions): Promise<SpanSpent[]>;
}
