import {
  createInstanceClient,
  HttpInstanceConfig,
  ProviderHttpClient,
  ReadFailure,
} from '@callboard/backstage-plugin-callboard-node';

const QUERY = 'active=true&silenced=true&inhibited=true&unprocessed=true';

/** The part of an Alertmanager's API that is used here. */
export class AlertmanagerApi {
  readonly #client: ProviderHttpClient;
  readonly #url: URL;

  static create(instance: HttpInstanceConfig): AlertmanagerApi {
    return new AlertmanagerApi(createInstanceClient(instance), instance.url);
  }

  private constructor(client: ProviderHttpClient, base: URL) {
    this.#client = client;
    this.#url = new URL(base);
    this.#url.pathname = `${base.pathname.replace(/\/+$/, '')}/api/v2/alerts`;
    this.#url.search = QUERY;
    this.#url.hash = '';
  }

  /**
   * All alerts that have not ended, their shape unchecked.
   *
   * @throws ProviderError, or ReadFailure where the answer is no list
   */
  async alerts(signal: AbortSignal): Promise<unknown[]> {
    const { body } = await this.#client.json(this.#url, { signal });
    if (Array.isArray(body)) return body;
    throw new ReadFailure(
      'unexpected-answer',
      'The answer is not a list of alerts, as of the API v2 of Alertmanager',
    );
  }
}
