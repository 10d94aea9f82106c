import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';

/** Refs in one message; who watches more than that reads everything again anyway. */
const MAX_REFS = 500;

/** What of the signals service announcing needs. @public */
export interface AnnouncePublisher {
  publish(signal: {
    recipients: { type: 'broadcast' };
    channel: string;
    message: { action: 'changed'; refs?: string[] };
  }): Promise<void>;
}

/**
 * Tells all clients what changed, and nothing about it: signals are sent past permissions, so that clients read again what
 * they may see. "all", and more refs than fit one message, have them read everything again. Never throws.
 *
 * @param channel - where clients listen, for example `slo:changed`
 * @public
 */
export function createAnnounce(options: {
  signals: AnnouncePublisher;
  logger: LoggerService;
  channel: string;
}): (refs: string[] | 'all') => Promise<void> {
  const { signals, logger, channel } = options;
  return async refs => {
    const message = refs === 'all' || refs.length > MAX_REFS ? {} : { refs };
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel,
        message: { action: 'changed', ...message },
      });
    } catch (error) {
      logger.debug(`Could not announce a change: ${stringifyError(error)}`);
    }
  };
}
