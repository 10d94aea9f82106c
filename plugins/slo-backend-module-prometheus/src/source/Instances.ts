import {
  createInstanceClient,
  ProviderHttpClient,
} from '@callboard/backstage-plugin-callboard-node';
import { MetricQuery } from '@callboard/backstage-plugin-slo-common';
import { SourceFailure } from '@callboard/backstage-plugin-slo-node';
import { PrometheusApi } from '../api/PrometheusApi';
import { PrometheusConfig, PrometheusInstanceConfig } from '../config';

/** A server that a query can be sent to. */
export interface Instance {
  /** Same for the same server, for sharing answers. */
  id: string;
  api: PrometheusApi;
  scrapeIntervalMs?: number;
}

/** Requests per second to a server that only a document names. */
const UNCONFIGURED_RATE = 5;

/**
 * Finds the server of a query.
 *
 * Credentials belong to configured instances and are chosen by the DataSource document's name alone: a URL in a
 * document is reached without any, and only where the guard lets it.
 */
export class Instances {
  readonly #config: PrometheusConfig;
  readonly #byName: Map<string, Instance>;
  readonly #byUrl = new Map<string, Instance>();

  private constructor(config: PrometheusConfig) {
    this.#config = config;
    this.#byName = new Map(
      config.instances.map(i => [i.name.toLowerCase(), connect(i)]),
    );
  }

  static create(config: PrometheusConfig): Instances {
    return new Instances(config);
  }

  /** @throws SourceFailure `invalid` when no server can be told */
  of(query: MetricQuery): Instance {
    const named = this.#byName.get(dataSourceName(query) ?? '');
    if (named) return named;
    const url = query.connection?.url;
    if (url !== undefined) return this.#fromDocument(url);
    const fallback = this.#default();
    if (fallback) return fallback;
    const names = this.#config.instances.map(i => i.name).join(', ');
    throw new SourceFailure(
      'invalid',
      'unknown-instance',
      'The query names no Prometheus instance: expected a DataSource document with the name of a configured instance ' +
        `(${names || 'none is configured'}) or with connectionDetails.url`,
    );
  }

  #default(): Instance | undefined {
    const { instances } = this.#config;
    const chosen =
      instances.find(i => i.isDefault) ??
      (instances.length === 1 ? instances[0] : undefined);
    return chosen && this.#byName.get(chosen.name.toLowerCase());
  }

  #fromDocument(value: unknown): Instance {
    const url = typeof value === 'string' ? URL.parse(value) : null;
    if (!url) {
      throw new SourceFailure(
        'invalid',
        'invalid-url',
        'connectionDetails.url of the DataSource document must be a URL',
      );
    }
    const known = this.#byUrl.get(url.href);
    if (known) return known;
    const client = ProviderHttpClient.create({
      name: url.host,
      budget: { requestsPerSecond: UNCONFIGURED_RATE },
      guard: { allowedHosts: this.#config.allowedHosts },
    });
    const instance = { id: url.href, api: new PrometheusApi(client, url) };
    this.#byUrl.set(url.href, instance);
    return instance;
  }
}

function connect(config: PrometheusInstanceConfig): Instance {
  return {
    id: `config:${config.name}`,
    api: new PrometheusApi(createInstanceClient(config), config.url),
    scrapeIntervalMs: config.scrapeIntervalMs,
  };
}

/** The name inside `datasource:default/payments`, in lower case. */
function dataSourceName({ dataSourceRef }: MetricQuery): string | undefined {
  return dataSourceRef?.split('/').at(-1)?.toLowerCase();
}
