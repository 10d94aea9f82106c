import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  addCalendarRoutes,
  CalendarReader,
  CalendarService,
} from './calendars';
import { OnCallConfig } from './config';
import { addDutyRoutes, DutyService } from './duty';
import { addHandoffRoutes, HandoffService } from './handoff';
import { addIncidentRoutes, IncidentService } from './incidents';
import { addLoadRoutes, LoadService } from './load';
import { addMappingRoutes, MappingService } from './mapping';
import { addOverrideRoutes, OverrideService } from './overrides';
import { addPreviewRoutes, PreviewService } from './preview';
import { addReachabilityRoutes, ReachabilityService } from './reachability';
import { RouteContext } from './routeContext';
import { addOnCallRoutes } from './service/onCallRoutes';
import { OnCallService } from './service/OnCallService';

/** What the router needs. */
export interface RouterOptions {
  service: OnCallService;
  previewService: PreviewService;
  mappingService: MappingService;
  overrideService: OverrideService;
  calendarService: CalendarService;
  calendarReader: CalendarReader;
  dutyService: DutyService;
  loadService: LoadService;
  reachabilityService: ReachabilityService;
  handoffService: HandoffService;
  incidentService: IncidentService;
  settings: OnCallConfig;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  now: () => Date;
}

/** The HTTP interface of schema/openapi.yaml, behind its contract: parse, authenticate, call, answer. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, auditor, settings, now } = options;
  const router = PromiseRouter();
  const context: RouteContext = {
    router,
    auditor,
    caller: async req => ({
      credentials: await httpAuth.credentials(req, {
        allow: ['user', 'service'],
      }),
    }),
  };
  addOnCallRoutes(context, options.service, { ...settings, now });
  addPreviewRoutes(context, options.previewService, now);
  addMappingRoutes(context, options.mappingService);
  addOverrideRoutes(context, options.overrideService);
  addCalendarRoutes(context, options);
  addDutyRoutes(context, options);
  addLoadRoutes(context, options);
  addReachabilityRoutes(context, options.reachabilityService);
  addHandoffRoutes(context, options);
  addIncidentRoutes(context, { service: options.incidentService, now });
  return router;
}
