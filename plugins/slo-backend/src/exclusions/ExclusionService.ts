import {
  Exclusion,
  ExclusionDecision,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** Something to decide about an exclusion. */
export interface DecisionRequest {
  id: string;
  decision: ExclusionDecision;
  /** Why. */
  comment?: string;
}

/**
 * Time that does not count. Nothing takes effect unless a second person has approved it; every decision is kept.
 *
 * An exclusion is seen by whoever sees one of the SLOs or entities it is for, and of these only what they see.
 */
export interface ExclusionService {
  /** All, or those that apply to one of the given SLOs (entity refs); newest first. */
  list(
    request: { slos?: string[] },
    options: SloServiceOptions,
  ): Promise<Exclusion[]>;

  /** @throws NotFoundError */
  get(id: string, options: SloServiceOptions): Promise<Exclusion>;

  /**
   * @param proposal - one that was checked, with full refs
   * @throws NotFoundError for an SLO that is not known, or an entity that has none
   */
  propose(
    proposal: ExclusionProposal,
    options: SloServiceOptions,
  ): Promise<Exclusion>;

  /**
   * Decides, and computes anew what the decision concerns.
   *
   * @throws NotAllowedError for whoever decides about their own, ConflictError where the exclusion is not in a state
   * in which this can be decided, InputError for one that is a document of the catalog
   */
  decide(
    request: DecisionRequest,
    options: SloServiceOptions,
  ): Promise<Exclusion>;
}
