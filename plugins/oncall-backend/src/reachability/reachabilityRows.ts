import {
  ChainLink,
  ChainLinkName,
  ReachabilityState,
} from '@callboard/backstage-plugin-oncall-common';

/** A row of `oncall_reachability`. */
export interface ReachabilityRow {
  entity_ref: string;
  title: string;
  owner_ref: string | null;
  tier: string | null;
  verdict: ReachabilityState;
  /** JSON of a {@link Judgement}. */
  judgement: string;
  since: string;
}

/** A row of `oncall_reachability_history`. */
export interface ReachabilityHistoryRow {
  entity_ref: string;
  from_at: string;
  to_at: string | null;
  verdict: ReachabilityState;
  link: ChainLinkName | null;
  message: string | null;
}

/** The row of `oncall_reachability_runs`. */
export interface ReachabilityRunRow {
  id: string;
  completed_at: string | null;
}

/** What a verdict is explained by. */
export interface Judgement {
  brokenLink?: ChainLink;
  links: ChainLink[];
  warnings: string[];
  /** Refs of the schedules that answer for the service. */
  schedules: string[];
}

/** A service with its verdict, as the task found it. */
export interface JudgedService {
  entityRef: string;
  title: string;
  ownerRef?: string;
  tier?: string;
  verdict: ReachabilityState;
  judgement: Judgement;
}
