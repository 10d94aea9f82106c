import {
  HttpEnvironment,
  ProviderAuth,
  ProviderHttpClient,
  systemEnvironment,
} from '@callboard/backstage-plugin-callboard-node';
import { clientOptions, Lane } from '@callboard/backstage-plugin-oncall-node';
import { Calls } from '../api/Calls';
import { atlassianRateLimitReader } from '../api/rateLimits';
import { JsmAccount } from '../config';

/** The requests of one call of the provider: operations, and people. */
export interface JsmCalls {
  lane: Lane;
  operations: Calls;
  people: Calls;
}

/** https://developer.atlassian.com/cloud/jira/service-desk-ops/rest/v2/intro/#authentication */
function authOf({ email, token }: JsmAccount): ProviderAuth {
  return email
    ? { type: 'basic', username: email, password: token }
    : { type: 'bearer', token };
}

/** Jira Service Management's operations API for one site, with one request budget for all who ask. */
export class JsmApi {
  readonly #account: JsmAccount;
  readonly #client: ProviderHttpClient;

  constructor(
    account: JsmAccount,
    environment: HttpEnvironment = systemEnvironment,
  ) {
    this.#account = account;
    this.#client = ProviderHttpClient.create({
      ...clientOptions('Jira Service Management', account),
      auth: authOf(account),
      rateLimit: atlassianRateLimitReader(environment),
      environment,
    });
  }

  /** For the requests of one call of the provider. */
  calls(signal: AbortSignal): JsmCalls {
    const { url, cloudId, siteUrl } = this.#account;
    const lane = new Lane(this.#client, signal);
    const operations = new URL(`jsm/ops/api/${cloudId}/`, url);
    // Tokens without scopes are taken by the site only, those with scopes and OAuth by the API's host.
    const jira = siteUrl ?? new URL(`ex/jira/${cloudId}/`, url);
    return {
      lane,
      operations: new Calls('JSM operations', lane, operations),
      // Names are worth no failure of the account's lane: a token may well not see them.
      people: new Calls('Jira', new Lane(this.#client, signal), jira),
    };
  }
}
