import { LoggerService } from '@backstage/backend-plugin-api';
import { AttemptStore } from '../database/AttemptStore';
import { RecordStore } from '../database/RecordStore';

/** Reduces counts past their retention to one sum per day, and forgets attempts nobody asks about any more. */
export async function thinRecord(options: {
  record: RecordStore;
  attempts: AttemptStore;
  retentionSeconds: number;
  logger: LoggerService;
  now: () => Date;
}): Promise<void> {
  const { record, attempts, retentionSeconds, logger, now } = options;
  const before = new Date(now().getTime() - retentionSeconds * 1000);
  const { days } = await record.thin(before);
  await attempts.prune();
  if (days > 0) {
    logger.info(`Reduced ${days} days of counts to one sum per day`);
  }
}
