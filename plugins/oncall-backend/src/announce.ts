import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';

/** Where clients learn that who is on call changed. */
const CHANNEL = 'oncall:changed';
/** Refs in one message; who watches more than that reads everything again anyway. */
const MAX_REFS = 500;

/**
 * Tells all clients what changed, and nothing about them: signals are sent past permissions, so that clients
 * read again what they may see; more refs than fit one message have them read everything again.
 */
export function createAnnounce(options: {
  signals: SignalsService;
  logger: LoggerService;
}): (refs: string[]) => Promise<void> {
  const { signals, logger } = options;
  return async refs => {
    const message = refs.length > MAX_REFS ? {} : { refs };
    try {
      await signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANNEL,
        message: { action: 'changed', ...message },
      });
    } catch (error) {
      logger.debug(`Could not announce a change: ${stringifyError(error)}`);
    }
  };
}
