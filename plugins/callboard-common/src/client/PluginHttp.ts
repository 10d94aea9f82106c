import { ResponseError } from '@backstage/errors';

/** Where a client learns a plugin's address. The discovery service and the discovery API both fit. @public */
export interface PluginDiscovery {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** How a client sends requests. The frontend's fetch API and `{fetch}` of Node both fit. @public */
export interface PluginFetch {
  fetch(input: string, init?: RequestInit): Promise<Response>;
}

/** Sent along with a request. @public */
export interface PluginRequestOptions {
  /** A Backstage token; left out in the browser, where the fetch API adds the user's. */
  token?: string;
  signal?: AbortSignal;
}

/** A parameter of a query; of a list each value, of nothing none. @public */
export type QueryValue = string | number | boolean | string[] | undefined;

/** `?a=1&b=x&b=y`, or nothing. @public */
export function toQueryString(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value ?? []].flat()) {
      params.append(name, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}

/** A POST of JSON. @public */
export const jsonBody = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** A POST of YAML. @public */
export const yamlBody = (body: string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/yaml' },
  body,
});

/**
 * What the clients of our plugins share: addresses, tokens, errors.
 *
 * Every method throws a `ResponseError` of `@backstage/errors` when the backend answers with an error.
 * @public
 */
export class PluginHttp {
  readonly #pluginId: string;
  readonly #discoveryApi: PluginDiscovery;
  readonly #fetchApi: PluginFetch;

  static create(options: {
    pluginId: string;
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }): PluginHttp {
    return new PluginHttp(options);
  }

  private constructor(options: {
    pluginId: string;
    discoveryApi: PluginDiscovery;
    fetchApi: PluginFetch;
  }) {
    this.#pluginId = options.pluginId;
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** The parsed answer; its shape is the plugin's OpenAPI document's to promise. */
  async json<T>(
    path: string,
    init: RequestInit = {},
    options?: PluginRequestOptions,
  ): Promise<T> {
    return (await this.#send(path, init, options)).json();
  }

  async text(
    path: string,
    init: RequestInit = {},
    options?: PluginRequestOptions,
  ): Promise<string> {
    return (await this.#send(path, init, options)).text();
  }

  async #send(
    path: string,
    init: RequestInit,
    options: PluginRequestOptions = {},
  ): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl(this.#pluginId);
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      ...init,
      signal: options.signal,
      headers: {
        ...init.headers,
        ...(options.token && { Authorization: `Bearer ${options.token}` }),
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}
