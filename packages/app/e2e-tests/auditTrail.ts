import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Where playwright.config.ts sends what the portal logs; the auditor of Backstage writes its events there. */
const LOG = resolve(__dirname, '../../../e2e-test-report/portal.log');

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[\d+m/g;

/** Events of the audit log of one kind, `oncall.override-create`, as the log has them, a line each. */
export async function auditTrail(event: string): Promise<string[]> {
  const log = (await readFile(LOG, 'utf8')).replace(COLOURS, '');
  return log
    .split('\n')
    .filter(line => line.includes(event) && line.includes('isAuditEvent'));
}
