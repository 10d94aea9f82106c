import {
  HttpEnvironment,
  ProviderHttpClient,
  RateLimitReader,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { PagerDutyAccount } from '../config';
import { Calls } from './Calls';

/** Seconds until the reset: https://support.pagerduty.com/main/docs/rest-api-rate-limits */
const readRateLimit: RateLimitReader = header => {
  const number = (name: string) => {
    const text = header(name)?.trim() ?? '';
    return /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const resetSeconds = number('ratelimit-reset');
  return resetSeconds === undefined
    ? undefined
    : { remaining: number('ratelimit-remaining'), resetSeconds };
};

/** PagerDuty's REST API for one account, with one request budget for all who ask. */
export class PagerDutyApi {
  readonly #base: URL;
  readonly #client: ProviderHttpClient;

  constructor(
    account: PagerDutyAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#base = account.url;
    this.#client = ProviderHttpClient.create({
      ...clientOptions('PagerDuty', account),
      // https://developer.pagerduty.com/docs/authentication
      headers: { authorization: `Token token=${account.token}` },
      rateLimit: readRateLimit,
      environment,
    });
  }

  /** For the requests of one call of the provider. */
  calls(signal: AbortSignal): Calls {
    return new Calls(new Lane(this.#client, signal), this.#base);
  }
}
