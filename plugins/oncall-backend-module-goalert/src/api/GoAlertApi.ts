import {
  HttpEnvironment,
  ProviderHttpClient,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { GoAlertAccount } from '../config';
import { Queries } from './Queries';

/** One GoAlert's `/api/graphql`, with one request budget for all who ask. */
export class GoAlertApi {
  readonly #account: GoAlertAccount;
  readonly #client: ProviderHttpClient;

  constructor(
    account: GoAlertAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#account = account;
    this.#client = ProviderHttpClient.create({
      ...clientOptions('GoAlert', account),
      auth: { type: 'bearer', token: account.apiKey },
      environment,
    });
  }

  /** The queries of one call of the provider. */
  open(signal: AbortSignal): Queries {
    const { name, url } = this.#account;
    return new Queries(
      `GoAlert ${name}`,
      new URL('api/graphql', url),
      new Lane(this.#client, signal),
    );
  }

  /** A page of GoAlert, for people. */
  pageOf(kind: 'services' | 'users' | 'alerts', id: string | number): string {
    return new URL(`${kind}/${id}`, this.#account.url).href;
  }
}
