import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Router } from 'express';

/** Path of the rosters, below the plugin's own. */
export const ROSTERS_PATH = '/rosters';

/** A team's roster as another tool would publish it: an iCalendar file behind an address. */
export function addRosterRoutes(router: Router): void {
  router.get(`${ROSTERS_PATH}/risk-and-identity.ics`, async (_req, res) => {
    const file = resolvePackagePath(
      '@callboard/demo',
      'rosters/risk-and-identity.ics',
    );
    res.type('text/calendar').send(await readFile(file, 'utf8'));
  });
}
