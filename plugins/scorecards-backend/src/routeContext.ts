import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { Router } from 'express';

/** What every group of routes is given. Each capability adds its own routes: parse, authenticate, call, answer. */
export interface RouteContext {
  router: Router;
  auditor: AuditorService;
  /** Who asks: a user or a service. */
  caller(req: Parameters<HttpAuthService['credentials']>[0]): Promise<Caller>;
}
