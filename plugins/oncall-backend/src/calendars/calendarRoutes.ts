import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RouteContext } from '../routeContext';
import { CalendarReader } from './CalendarReader';
import { CalendarService } from './CalendarService';
import { parseCalendarRequest } from './parseCalendarRequest';

/** Where calendar programs read; whoever has the address may. */
export const CALENDAR_PATH = '/calendar';

/** Calendars: make an address, revoke it (both leave a trace in the audit, without the secret), read. */
export function addCalendarRoutes(
  { router, auditor, caller }: RouteContext,
  options: { calendarService: CalendarService; calendarReader: CalendarReader },
): void {
  const { calendarService, calendarReader } = options;

  router.get('/calendars', async (req, res) => {
    res.json(await calendarService.list(await caller(req)));
  });

  router.post('/calendars', async (req, res) => {
    const asCaller = await caller(req);
    const request = parseCalendarRequest(req.body);
    const created = await withAudit(
      auditor,
      {
        eventId: 'calendar-create',
        severityLevel: 'medium',
        request: req,
        meta: { ...request },
      },
      () => calendarService.create(request, asCaller),
    );
    res.status(201).json(created);
  });

  router.delete('/calendars/:id', async (req, res) => {
    const asCaller = await caller(req);
    const { id } = req.params;
    await withAudit(
      auditor,
      {
        eventId: 'calendar-revoke',
        severityLevel: 'medium',
        request: req,
        meta: { id },
      },
      () => calendarService.revoke(id, asCaller),
    );
    res.status(204).end();
  });

  router.get(`${CALENDAR_PATH}/:token`, async (req, res) => {
    const token = req.params.token.replace(/\.ics$/, '');
    const { ics, etag } = await calendarReader.read(token);
    res.set({ ETag: etag, 'Cache-Control': 'private' });
    if (req.fresh) {
      res.status(304).end();
    } else {
      res.type('text/calendar').send(ics);
    }
  });
}
