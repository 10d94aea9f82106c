import { InputError } from '@backstage/errors';
import { RuleFileKind } from '@callboard/backstage-plugin-slo-common';
import { Response } from 'express';
import { RouteContext } from '../routeContext';
import { sloRefOfPath } from '../service/request/sloRefOfPath';
import { RuleFile, RulesService } from './RulesService';

/** `GET /slos/:namespace/:name/rules` and `POST /rules`. */
export function addRulesRoutes(
  { router, caller }: RouteContext,
  service: RulesService,
): void {
  router.get('/slos/:namespace/:name/rules', async (req, res) => {
    const file = parseFile(req.query.file);
    const ref = sloRefOfPath(req.params);
    answer(res, await service.ofSlo(ref, file, await caller(req)));
  });

  router.post('/rules', async (req, res) => {
    const file = parseFile(req.query.file);
    const yaml = typeof req.body === 'string' ? req.body : '';
    answer(res, await service.ofDocuments(yaml, file, await caller(req)));
  });
}

function parseFile(value: unknown): RuleFileKind {
  if (value === undefined || value === 'rules' || value === 'tests') {
    return value ?? 'rules';
  }
  throw new InputError('file must be rules or tests');
}

function answer(res: Response, { name, text }: RuleFile): void {
  res.attachment(name).type('application/yaml').send(text);
}
