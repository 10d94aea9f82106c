import { Caller } from '@callboard/backstage-plugin-callboard-node';
import {
  ReachabilityHistory,
  ReachabilityPage,
  RouteProof,
} from '@callboard/backstage-plugin-oncall-common';
import { ReachabilityRequest } from './parseReachabilityQuery';
import { ProofProposal } from './parseProofRequest';

/** Whether alerts of services reach somebody. A service that the caller may not see is not there to them. */
export interface ReachabilityService {
  /** Worst first, one page at a time; every one of them where there is no limit. */
  list(request: ReachabilityRequest, caller: Caller): Promise<ReachabilityPage>;

  /** How it was with a service, newest first. @throws NotFoundError */
  history(entityRef: string, caller: Caller): Promise<ReachabilityHistory>;

  /**
   * Records a test page, and judges the service anew.
   *
   * @throws NotFoundError for what is no service, InputError for an instant to come or a person nobody knows
   */
  prove(proposal: ProofProposal, caller: Caller): Promise<RouteProof>;
}
