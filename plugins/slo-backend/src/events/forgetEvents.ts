import { LoggerService } from '@backstage/backend-plugin-api';
import { EventStore } from './EventStore';

/** Forgets events that were over before the counts they explain are thinned. */
export async function forgetEvents(options: {
  serviceEvents: EventStore;
  retentionSeconds: number;
  logger: LoggerService;
  now: () => Date;
}): Promise<void> {
  const { serviceEvents, retentionSeconds, logger, now } = options;
  const forgotten = await serviceEvents.forgetBefore(
    new Date(now().getTime() - retentionSeconds * 1000),
  );
  if (forgotten > 0) {
    logger.info(`Forgot ${forgotten} events that were over long ago`);
  }
}
