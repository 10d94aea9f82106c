import { AppliedPolicy, Gate } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** What error-budget policies say about entities. */
export interface PolicyService {
  /** May the entity be deployed? An entity that the caller may not see is one without an SLO. */
  gate(entityRef: string, options: SloServiceOptions): Promise<Gate>;

  /** The policy that holds for each of the entities that the caller may see, in the order given. */
  applied(
    entityRefs: string[],
    options: SloServiceOptions,
  ): Promise<AppliedPolicy[]>;
}
