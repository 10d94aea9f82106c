import { toCsv, wantsCsv } from '@callboard/backstage-plugin-callboard-node';
import {
  LoadOfPerson,
  LoadReport,
} from '@callboard/backstage-plugin-oncall-common';
import { RouteContext } from '../routeContext';
import { LoadService } from './LoadService';
import { parseLoadRequest } from './parseLoadRequest';

/** A person's load, with what a table needs that stands alone. */
type LoadLine = LoadOfPerson & { name?: string; from: string; to: string };

const NUMBERS = [
  'hours',
  'nightHours',
  'weekendHours',
  'holidayHours',
  'shifts',
  'longestHours',
  'backToBack',
  'pages',
  'offHoursPages',
] as const;

const COLUMNS = [
  { header: 'user', value: (line: LoadLine) => line.user },
  { header: 'name', value: (line: LoadLine) => line.name },
  { header: 'timeZone', value: (line: LoadLine) => line.timeZone },
  ...NUMBERS.map(header => ({
    header,
    value: (line: LoadLine) => line[header],
  })),
  { header: 'from', value: (line: LoadLine) => line.from },
  { header: 'to', value: (line: LoadLine) => line.to },
];

function toLines({ items, people, from, to }: LoadReport): LoadLine[] {
  return items.map(item => ({
    ...item,
    name: people[item.user]?.name,
    from,
    to,
  }));
}

/** Load per person, also as CSV. */
export function addLoadRoutes(
  { router, caller }: RouteContext,
  { loadService, now }: { loadService: LoadService; now: () => Date },
): void {
  router.get('/load', async (req, res) => {
    const request = parseLoadRequest(req.query, now().getTime());
    const report = await loadService.report(request, await caller(req));
    if (wantsCsv(req)) {
      res.type('text/csv').send(toCsv(toLines(report), COLUMNS));
    } else {
      res.json(report);
    }
  });
}
