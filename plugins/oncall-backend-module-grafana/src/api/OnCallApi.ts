import {
  HttpEnvironment,
  ProviderHttpClient,
  RateLimitReader,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { GrafanaAccount } from '../config';
import { Calls } from './Calls';

/** Comes with a 429 only: seconds. */
const readRateLimit: RateLimitReader = header => {
  const reset = header('ratelimit-reset');
  return reset !== undefined && /^\d+$/.test(reset)
    ? { resetSeconds: Number(reset) }
    : undefined;
};

/** The OnCall API of one account, with one request budget for all who ask. */
export class OnCallApi {
  readonly #account: GrafanaAccount;
  readonly #client: ProviderHttpClient;

  constructor(
    account: GrafanaAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#account = account;
    // Grafana knows the stack by its address as people write it: without a slash at its end.
    const stack = account.grafanaUrl?.href.replace(/\/$/, '');
    this.#client = ProviderHttpClient.create({
      ...clientOptions('Grafana OnCall', account),
      headers: {
        authorization: account.authorization,
        ...(stack && { 'X-Grafana-URL': stack }),
      },
      rateLimit: readRateLimit,
      environment,
    });
  }

  /** The requests of one call of the provider. */
  open(signal: AbortSignal): Calls {
    const { name, url } = this.#account;
    return new Calls(
      `Grafana OnCall ${name}`,
      new URL('api/v1/', url),
      new Lane(this.#client, signal),
    );
  }
}
