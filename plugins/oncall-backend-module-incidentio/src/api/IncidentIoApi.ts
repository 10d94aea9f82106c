import {
  HttpEnvironment,
  ProviderHttpClient,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { IncidentIoAccount } from '../config';
import { Calls } from './Calls';

/** incident.io's API for one organisation, with one request budget for all who ask. */
export class IncidentIoApi {
  readonly #account: IncidentIoAccount;
  readonly #client: ProviderHttpClient;

  constructor(
    account: IncidentIoAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    const options = clientOptions('incident.io', account);
    this.#account = account;
    this.#client = ProviderHttpClient.create({
      ...options,
      // Its limit is one per minute, and no header says when the minute is over: pauses that add up to about one.
      retry: { ...options.retry, attempts: 6, baseMs: 2_000 },
      auth: { type: 'bearer', token: account.apiKey },
      environment,
    });
  }

  /** The requests of one call of the provider. */
  open(signal: AbortSignal): Calls {
    const { name, url } = this.#account;
    const lane = new Lane(this.#client, signal);
    return new Calls(`incident.io ${name}`, new URL('v2/', url), lane);
  }
}
