import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { withAudit } from '@callboard/backstage-plugin-callboard-node';
import { RecordedChange } from './VersionStore';

/** Leaves a trace of changed terms: each in the log, and those that loosen a promise in the audit. */
export async function announceChanges(options: {
  changes: RecordedChange[];
  auditor: AuditorService;
  logger: LoggerService;
}): Promise<void> {
  const { changes, auditor, logger } = options;
  for (const { ref, text, looser } of changes) {
    if (!looser) {
      logger.info(`${ref} has new terms: ${text}`);
      continue;
    }
    logger.warn(`${ref} was loosened: ${text}`);
    await withAudit(
      auditor,
      {
        eventId: 'definition-loosened',
        severityLevel: 'medium',
        meta: { slo: ref, change: text },
      },
      async () => undefined,
    );
  }
}
