import { LoggerService } from '@backstage/backend-plugin-api';
import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DefinitionStore } from './database/DefinitionStore';
import { StatusStore } from './database/StatusStore';
import {
  AuthorizedEventService,
  DefaultEventService,
  EventService,
  EventStore,
} from './events';
import {
  AuthorizedExclusionService,
  DefaultExclusionService,
  ExclusionService,
  ExclusionStore,
} from './exclusions';
import { affectedSlos } from './exclusions/affectedSlos';
import {
  AuthorizedHeartbeatService,
  Heartbeat,
  HeartbeatService,
} from './heartbeat';
import {
  AuthorizedPolicyService,
  DefaultPolicyService,
  PolicyService,
  PolicyStore,
} from './policy';

/** What the parts are made from. */
export interface CreateDecisionsOptions {
  knex: Knex;
  definitions: DefinitionStore;
  statuses: StatusStore;
  exclusions: ExclusionStore;
  serviceEvents: EventStore;
  heartbeat: Heartbeat;
  authorizer: Authorizer;
  /** Computes the statuses of SLOs. */
  evaluate: (refs: string[]) => Promise<void>;
  retentionSeconds: number;
  logger: LoggerService;
  now: () => Date;
}

/** What people decide and what follows from it. The services authorize their callers. */
export interface Decisions {
  policies: PolicyStore;
  /** SLO refs for refs of SLOs and entities. */
  affected: (targets: string[]) => Promise<string[]>;
  exclusionService: ExclusionService;
  eventService: EventService;
  policyService: PolicyService;
  heartbeatService: HeartbeatService;
}

/** Puts exclusions, events, policies and the dead-man's switch together. */
export function createDecisions(options: CreateDecisionsOptions): Decisions {
  const { knex, statuses, heartbeat, authorizer } = options;
  const policies = PolicyStore.create({ knex });
  const affected = (targets: string[]) => affectedSlos(targets, statuses);
  const health = () => heartbeat.health();
  return {
    policies,
    affected,
    exclusionService: AuthorizedExclusionService.create({
      service: DefaultExclusionService.create({ ...options, affected }),
      authorizer,
    }),
    eventService: AuthorizedEventService.create({
      service: DefaultEventService.create(options),
      authorizer,
    }),
    policyService: AuthorizedPolicyService.create({
      service: DefaultPolicyService.create({ ...options, policies, health }),
      authorizer,
    }),
    heartbeatService: AuthorizedHeartbeatService.create({
      heartbeat,
      authorizer,
    }),
  };
}
