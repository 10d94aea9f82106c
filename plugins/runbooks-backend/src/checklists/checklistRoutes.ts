import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { ChecklistService } from './ChecklistService';
import { parseChecklistList } from './parseChecklistList';
import { parseChecklistRequest, parseNote } from './parseChecklistRequest';

/**
 * Checklists: see, begin, tick, note, end. What is written leaves a trace in the audit, also where it is refused; that
 * somebody looks on does not.
 */
export function addChecklistRoutes(
  { router, auditor, caller }: RouteContext,
  service: ChecklistService,
): void {
  router.get('/checklists', async (req, res) => {
    const request = parseChecklistList(req.query);
    res.json(await service.list(request, await caller(req)));
  });

  router.post('/checklists', async (req, res) => {
    const asCaller = await caller(req);
    const proposal = parseChecklistRequest(req.body);
    const { checklist, begun } = await withAudit(
      auditor,
      {
        eventId: 'checklist-open',
        severityLevel: 'medium',
        request: req,
        meta: { ...proposal },
      },
      () => service.open(proposal, asCaller),
    );
    res.status(begun ? 201 : 200).json(checklist);
  });

  router.get('/checklists/:id', async (req, res) => {
    res.json(await service.get(req.params.id, await caller(req)));
  });

  router.put('/checklists/:id/items/:itemId', async (req, res) => {
    const asCaller = await caller(req);
    const { id, itemId } = req.params;
    const { done } = req.body;
    const checklist = await withAudit(
      auditor,
      {
        eventId: 'checklist-tick',
        severityLevel: 'medium',
        request: req,
        meta: { id, itemId, done },
      },
      () => service.tick(id, { itemId, done }, asCaller),
    );
    res.json(checklist);
  });

  router.post('/checklists/:id/notes', async (req, res) => {
    const asCaller = await caller(req);
    const { id } = req.params;
    const text = parseNote(req.body);
    const checklist = await withAudit(
      auditor,
      {
        eventId: 'checklist-note',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => service.addNote(id, text, asCaller),
    );
    res.json(checklist);
  });

  router.put('/checklists/:id/presence', async (req, res) => {
    await service.bePresent(req.params.id, await caller(req));
    res.status(204).end();
  });

  router.post('/checklists/:id/end', async (req, res) => {
    const asCaller = await caller(req);
    const { id } = req.params;
    const note = req.body?.note?.trim() || undefined;
    const checklist = await withAudit(
      auditor,
      {
        eventId: 'checklist-end',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => service.end(id, note, asCaller),
    );
    res.json(checklist);
  });
}
