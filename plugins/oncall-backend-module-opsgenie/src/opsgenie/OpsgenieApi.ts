import {
  HttpEnvironment,
  ProviderHttpClient,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { Calls } from '../api/Calls';
import { readOpsgenieRateLimit } from '../api/rateLimits';
import { OpsgenieAccount } from '../config';

/** Opsgenie's REST API for one account, with one request budget for all who ask. */
export class OpsgenieApi {
  readonly #base: URL;
  readonly #client: ProviderHttpClient;

  constructor(
    account: OpsgenieAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#base = account.url;
    this.#client = ProviderHttpClient.create({
      ...clientOptions('Opsgenie', account),
      // https://docs.opsgenie.com/docs/authentication
      headers: { authorization: `GenieKey ${account.apiKey}` },
      rateLimit: readOpsgenieRateLimit,
      environment,
    });
  }

  /** For the requests of one call of the provider. */
  calls(signal: AbortSignal): Calls {
    const lane = new Lane(this.#client, signal);
    return new Calls("Opsgenie's API", lane, this.#base);
  }
}
