import {
  AuthService,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Authorizer } from '@callboard/backstage-plugin-callboard-node';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import {
  AuthorizedCalendarService,
  CalendarReader,
  CalendarService,
  CalendarStore,
  CalendarSubjects,
  DefaultCalendarService,
} from './calendars';
import { OnCallConfig } from './config';
import { Core } from './createCore';
import { AuthorizedDutyService, DefaultDutyService, DutyService } from './duty';
import {
  AuthorizedHandoffService,
  DefaultHandoffService,
  HandoffService,
  SloBudgetReader,
} from './handoff';
import { IncidentReader } from './incidents';
import { AuthorizedLoadService, DefaultLoadService, LoadService } from './load';
import {
  AuthorizedOverrideService,
  DefaultOverrideDesk,
  DefaultOverrideService,
  OverrideAuthority,
  OverridePresenter,
  OverrideService,
} from './overrides';
import {
  AuthorizedReachabilityService,
  DefaultReachabilityService,
  ReachabilityJudge,
  ReachabilityService,
  ReachabilityStore,
  RouteProofStore,
} from './reachability';
import { OverrideDesk } from './service/OverrideDesk';

/** What the parts are made from. */
export interface CreateDecisionsOptions extends Core {
  settings: OnCallConfig;
  authorizer: Authorizer;
  permissions: PermissionsService;
  userInfo: UserInfoService;
  auth: AuthService;
  sloApi: Pick<SloApi, 'getBudgetSpent'>;
  incidentReader: IncidentReader;
  /** Told refs of services that are reached, or not, for another reason than before. */
  announce: (refs: string[]) => Promise<void>;
  logger: LoggerService;
  now: () => Date;
}

/** What people decide, and what follows from it and from the record. The services authorize their callers. */
export interface Decisions {
  overrideDesk: OverrideDesk;
  overrideService: OverrideService;
  calendarService: CalendarService;
  calendarReader: CalendarReader;
  dutyService: DutyService;
  loadService: LoadService;
  handoffService: HandoffService;
  reachability: ReachabilityStore;
  reachabilityJudge: ReachabilityJudge;
  reachabilityService: ReachabilityService;
}

/** Puts decisions and derived answers together. */
export function createDecisions(options: CreateDecisionsOptions): Decisions {
  const { authorizer, settings, incidentReader: incidents } = options;
  const { calendars, staleAfterMs, gapsAheadMs } = settings;
  const common = { ...options, incidents, staleAfterMs, gapsAheadMs };
  const overrides = createOverrides(options);
  const budgets = SloBudgetReader.create(options);
  return {
    ...overrides,
    ...createCalendars(options),
    ...createReachability(options),
    dutyService: AuthorizedDutyService.create({
      service: DefaultDutyService.create(common),
      authorizer,
    }),
    loadService: AuthorizedLoadService.create({
      service: DefaultLoadService.create({ ...common, calendars }),
      authorizer,
    }),
    handoffService: AuthorizedHandoffService.create({
      service: DefaultHandoffService.create({
        ...common,
        budgets,
        desk: overrides.overrideDesk,
      }),
      authorizer,
    }),
  };
}

function createOverrides(options: CreateDecisionsOptions) {
  const { overrides: store, computer, settings, authorizer } = options;
  const { aheadMs } = settings.horizon;
  const authority = OverrideAuthority.create({ ...options, aheadMs });
  const presenter = OverridePresenter.create({ ...options, authority });
  return {
    overrideDesk: DefaultOverrideDesk.create({ store, authority, presenter }),
    overrideService: AuthorizedOverrideService.create({
      service: DefaultOverrideService.create({
        ...options,
        store,
        presenter,
        recompute: refs => computer.recompute(refs),
        aheadMs,
      }),
      authorizer,
      authority,
    }),
  };
}

function createCalendars(options: CreateDecisionsOptions) {
  const { knex, authorizer, settings, now } = options;
  const store = CalendarStore.create({ knex });
  const subjects = CalendarSubjects.create(options);
  const { backendUrl, horizon } = settings;
  return {
    calendarService: AuthorizedCalendarService.create({
      service: DefaultCalendarService.create({
        store,
        subjects,
        backendUrl,
        now,
      }),
      authorizer,
    }),
    calendarReader: CalendarReader.create({
      ...options,
      store,
      subjects,
      horizon,
    }),
  };
}

function createReachability(options: CreateDecisionsOptions) {
  const { knex, settings, authorizer, sources: attempts } = options;
  const store = ReachabilityStore.create({ knex });
  const proofs = RouteProofStore.create({ knex });
  const { gapsAheadMs: aheadMs, routeProof, staleAfterMs } = settings;
  const reachabilityJudge = ReachabilityJudge.create({
    ...options,
    store,
    sources: { ...options, attempts, proofs, staleAfterMs },
    aheadMs,
    routeProof,
  });
  return {
    reachability: store,
    reachabilityJudge,
    reachabilityService: AuthorizedReachabilityService.create({
      service: DefaultReachabilityService.create({
        ...options,
        store,
        proofs,
        judgeConcerned: refs => reachabilityJudge.judgeConcerned(refs),
      }),
      authorizer,
    }),
  };
}
