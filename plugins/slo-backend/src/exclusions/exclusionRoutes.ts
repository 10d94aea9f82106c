import { InputError } from '@backstage/errors';
import {
  parseEntityRefs,
  withAudit,
} from '@callboard/backstage-plugin-callboard-node';
import { ExclusionDecision } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';
import { RouteContext } from '../routeContext';
import { ExclusionService } from './ExclusionService';
import { parseProposal } from './parseProposal';

const commentSchema = z.object({ comment: z.string().trim().optional() });
const decisionSchema = z.enum([
  'approve',
  'reject',
  'withdraw',
]) satisfies z.ZodType<ExclusionDecision>;

/** Exclusions: see, propose, decide. Both of the latter leave a trace in the audit, also where they are refused. */
export function addExclusionRoutes(
  { router, auditor, caller }: RouteContext,
  service: ExclusionService,
): void {
  router.get('/exclusions', async (req, res) => {
    const asked = req.query.slo;
    const slos =
      asked === undefined
        ? undefined
        : parseEntityRefs([asked].flat(), 'slo', { defaultKind: 'slo' });
    res.json({ items: await service.list({ slos }, await caller(req)) });
  });

  router.post('/exclusions', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseProposal(req.body);
    const { kind, slos, entityRefs, start, end } = proposal;
    const exclusion = await withAudit(
      auditor,
      {
        eventId: 'exclusion-propose',
        severityLevel: 'medium',
        request: req,
        meta: { kind, slos, entityRefs, start, end },
      },
      () => service.propose(proposal, asCaller),
    );
    res.status(201).json(exclusion);
  });

  router.post('/exclusions/:id/:decision', async (req, res) => {
    const asCaller = await caller(req);
    const { id } = req.params;
    const decision = decisionSchema.parse(req.params.decision);
    const body = commentSchema.safeParse(req.body ?? {});
    if (!body.success) {
      throw new InputError('comment must be a text');
    }
    const comment = body.data.comment || undefined;
    const exclusion = await withAudit(
      auditor,
      {
        eventId: 'exclusion-decide',
        severityLevel: 'medium',
        request: req,
        meta: { id, decision, comment },
      },
      () => service.decide({ id, decision, comment }, asCaller),
    );
    res.json(exclusion);
  });
}
