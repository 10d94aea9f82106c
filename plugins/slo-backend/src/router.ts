import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { addEvaluateRoutes, EvaluateService } from './evaluate';
import { addEventRoutes, EventService } from './events';
import { addExclusionRoutes, ExclusionService } from './exclusions';
import { addExplainRoutes, ExplainService } from './explain';
import { addHeartbeatRoutes, HeartbeatService } from './heartbeat';
import { addLintRoutes, LintService } from './lint';
import { addOtlpRoutes, OtlpService } from './otlp';
import { addPolicyRoutes, PolicyService } from './policy';
import { pushWithAudit } from './pushWithAudit';
import { RouteContext } from './routeContext';
import { addRulesRoutes, RulesService } from './rules';
import { parseHistoryRequest } from './service/request/parseHistoryRequest';
import { parseListRequest } from './service/request/parseListRequest';
import { parseSampleBatch } from './service/request/parseSampleBatch';
import { sloRefOfPath } from './service/request/sloRefOfPath';
import { SloService } from './service/SloService';
import { addSpentRoutes, SpentService } from './spent';
import { addWhatIfRoutes, WhatIfService } from './whatif';

/** What the router needs. */
export interface RouterOptions {
  service: SloService;
  otlp: OtlpService;
  exclusionService: ExclusionService;
  eventService: EventService;
  policyService: PolicyService;
  heartbeatService: HeartbeatService;
  lintService: LintService;
  rulesService: RulesService;
  evaluateService: EvaluateService;
  explainService: ExplainService;
  whatIfService: WhatIfService;
  spentService: SpentService;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
}

/** The HTTP interface of schema/openapi.yaml, behind its contract: parse, authenticate, call, answer. */
export function createRouter(options: RouterOptions): Router {
  const { service, httpAuth, auditor } = options;
  const router = PromiseRouter();
  const caller: RouteContext['caller'] = async req => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  router.get('/slos', async (req, res) => {
    const request = parseListRequest(req.query);
    res.json(await service.list(request, await caller(req)));
  });

  router.post('/slos/by-refs', async (req, res) => {
    const refs = parseEntityRefs(req.body.entityRefs, 'entityRefs');
    res.json({ items: await service.byEntityRefs(refs, await caller(req)) });
  });

  router.get('/slos/:namespace/:name', async (req, res) => {
    res.json(await service.get(sloRefOfPath(req.params), await caller(req)));
  });

  router.get('/slos/:namespace/:name/history', async (req, res) => {
    const request = parseHistoryRequest(req.query);
    res.json(
      await service.history(
        sloRefOfPath(req.params),
        request,
        await caller(req),
      ),
    );
  });

  router.post('/samples', async (req, res) => {
    const asCaller = await caller(req);
    const batch = parseSampleBatch(req.body);
    const push = () => service.pushSamples(batch, asCaller);
    const meta = { source: batch.source, samples: batch.samples.length };
    res.json(await pushWithAudit({ auditor, request: req, meta, push }));
  });

  router.post('/validate', async (req, res) => {
    const yaml = typeof req.body === 'string' ? req.body : '';
    res.json(await service.validate(yaml, await caller(req)));
  });

  router.get('/ingestion-errors', async (req, res) => {
    res.json({ items: await service.ingestionErrors(await caller(req)) });
  });

  const context: RouteContext = { router, auditor, caller };
  addOtlpRoutes(context, options.otlp);
  addExclusionRoutes(context, options.exclusionService);
  addEventRoutes(context, options.eventService);
  addPolicyRoutes(context, options.policyService);
  addHeartbeatRoutes(context, options.heartbeatService);
  addLintRoutes(context, options.lintService);
  addRulesRoutes(context, options.rulesService);
  addEvaluateRoutes(context, options.evaluateService);
  addExplainRoutes(context, options.explainService);
  addWhatIfRoutes(context, options.whatIfService);
  addSpentRoutes(context, options.spentService);
  return router;
}
