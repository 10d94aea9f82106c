import {
  ProviderError,
  ProviderHttpClient,
} from '@callboard/backstage-plugin-callboard-node';
import { FeedConfig } from '../config';

/** Asks for a calendar file. */
export interface FeedClient {
  /** @throws ProviderError, whose message does not hold the address */
  read(signal: AbortSignal): Promise<string>;
}

/** Bytes a calendar may have; its reader says so where it is more than it takes. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Asks over HTTP, never at loopback or private addresses unless the host is allowed. The whole address of a calendar is a
 * secret, its path as well, so that errors are worded anew.
 */
export function createFeedClient(feed: FeedConfig): FeedClient {
  const client = ProviderHttpClient.create({
    name: `Calendar feed ${feed.name}`,
    guard: { allowedHosts: feed.allowedHosts },
    maxBodyBytes: MAX_BYTES,
  });
  return {
    read: async signal => {
      try {
        const { body } = await client.text(feed.url, {
          headers: { accept: 'text/calendar' },
          signal,
        });
        return body;
      } catch (error) {
        throw withoutAddress(feed.name, error);
      }
    },
  };
}

function withoutAddress(name: string, error: unknown): ProviderError {
  const { code = 'network', status } =
    error instanceof ProviderError ? error : {};
  const what =
    status === undefined
      ? `could not be read (${code})`
      : `answered ${status} (${code})`;
  return new ProviderError(code, `Calendar feed ${name} ${what}`, { status });
}
