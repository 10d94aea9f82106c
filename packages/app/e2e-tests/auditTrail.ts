import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** Where playwright.config.ts sends what the portal logs; the auditor of Backstage writes its events there. */
const LOG = resolve(__dirname, '../../../e2e-test-report/portal.log');

/** Events of the audit log of one kind, `oncall.override-create`, as the log has them, a line each. */
export async function auditTrail(event: string): Promise<string[]> {
  const log = stripVTControlCharacters(await readFile(LOG, 'utf8'));
  return log
    .split('\n')
    .filter(line => line.includes(event) && line.includes('isAuditEvent'));
}
