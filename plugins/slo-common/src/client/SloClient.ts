import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  IngestionError,
  Sample,
  SampleReceipt,
  SloHistory,
  SloPage,
  SloStatus,
  ValidationReport,
} from '../schema';
import { SloApi, SloHistoryQuery, SloQuery, SloRequestOptions } from './SloApi';

/** Where the client learns the plugin's address. The discovery service and the discovery API both fit. @public */
export interface SloClientDiscovery {
  getBaseUrl(pluginId: string): Promise<string>;
}

/** How the client sends requests. The frontend's fetch API and `{fetch}` of Node both fit. @public */
export interface SloClientFetch {
  fetch(input: string, init?: RequestInit): Promise<Response>;
}

type QueryValue = string | number | boolean | string[] | undefined;

function toQueryString(query: Record<string, QueryValue>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value ?? []].flat()) {
      params.append(name, String(item));
    }
  }
  const text = params.toString();
  return text && `?${text}`;
}

function sloPath(ref: string): string {
  const { namespace, name } = parseEntityRef(ref, {
    defaultKind: 'slo',
    defaultNamespace: 'default',
  });
  return `/slos/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}`;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** {@link SloApi} over HTTP, for browsers and backends. @public */
export class SloClient implements SloApi {
  readonly #discoveryApi: SloClientDiscovery;
  readonly #fetchApi: SloClientFetch;

  constructor(options: {
    discoveryApi: SloClientDiscovery;
    fetchApi: SloClientFetch;
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc SloApi.listSlos} */
  async listSlos(
    query: SloQuery,
    options?: SloRequestOptions,
  ): Promise<SloPage> {
    return this.#request(`/slos${toQueryString({ ...query })}`, {}, options);
  }

  /** {@inheritDoc SloApi.getSlosByEntityRefs} */
  async getSlosByEntityRefs(
    entityRefs: string[],
    options?: SloRequestOptions,
  ): Promise<{ items: SloStatus[] }> {
    return this.#request('/slos/by-refs', json({ entityRefs }), options);
  }

  /** {@inheritDoc SloApi.getSlo} */
  async getSlo(ref: string, options?: SloRequestOptions): Promise<SloStatus> {
    return this.#request(sloPath(ref), {}, options);
  }

  /** {@inheritDoc SloApi.getHistory} */
  async getHistory(
    ref: string,
    query: SloHistoryQuery = {},
    options?: SloRequestOptions,
  ): Promise<SloHistory> {
    const path = `${sloPath(ref)}/history${toQueryString({ ...query })}`;
    return this.#request(path, {}, options);
  }

  /** {@inheritDoc SloApi.pushSamples} */
  async pushSamples(
    batch: { source?: string; samples: Sample[] },
    options?: SloRequestOptions,
  ): Promise<SampleReceipt> {
    return this.#request('/samples', json(batch), options);
  }

  /** {@inheritDoc SloApi.validate} */
  async validate(
    yaml: string,
    options?: SloRequestOptions,
  ): Promise<ValidationReport> {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/yaml' },
      body: yaml,
    };
    return this.#request('/validate', init, options);
  }

  /** {@inheritDoc SloApi.listIngestionErrors} */
  async listIngestionErrors(
    options?: SloRequestOptions,
  ): Promise<{ items: IngestionError[] }> {
    return this.#request('/ingestion-errors', {}, options);
  }

  async #request<T>(
    path: string,
    init: RequestInit,
    options?: SloRequestOptions,
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('slo');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, {
      ...init,
      signal: options?.signal,
      headers: {
        ...init.headers,
        ...(options?.token && { Authorization: `Bearer ${options.token}` }),
      },
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
