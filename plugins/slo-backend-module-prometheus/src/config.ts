import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { ProviderAuth } from '@callboard/backstage-plugin-callboard-node';

/** One configured Prometheus server. */
export interface PrometheusInstanceConfig {
  name: string;
  url: URL;
  isDefault: boolean;
  auth?: ProviderAuth;
  ca?: string;
  headers: Record<string, string>;
  timeoutMs: number;
  requestsPerSecond: number;
  /** Undefined: read from the samples. */
  scrapeIntervalMs?: number;
}

/** `callboard.slo.prometheus`, checked. */
export interface PrometheusConfig {
  allowedHosts: string[];
  /** Between two evaluations of a query that is not a counter, whole seconds. */
  stepSeconds: number;
  /** How much one fused request may hold. */
  fusion: { values: number; characters: number };
  instances: PrometheusInstanceConfig[];
}

/**
 * Reads `callboard.slo.prometheus`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readPrometheusConfig(root: Config): PrometheusConfig {
  const config = root.getOptionalConfig('callboard.slo.prometheus');
  const instances = (config?.getOptionalConfigArray('instances') ?? []).map(
    readInstance,
  );
  const names = instances.map(i => i.name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new InputError(
      `callboard.slo.prometheus.instances: the name "${twice}" is used twice`,
    );
  }
  if (instances.filter(i => i.isDefault).length > 1) {
    throw new InputError(
      'callboard.slo.prometheus.instances: at most one may be the default',
    );
  }
  return {
    allowedHosts: config?.getOptionalStringArray('allowedHosts') ?? [],
    stepSeconds: readStep(config),
    fusion: {
      values: readLimit(config, 'fusion.maxValues', 250),
      characters: readLimit(config, 'fusion.maxCharacters', 16_000),
    },
    instances,
  };
}

function readStep(config?: Config): number {
  const seconds =
    ((config && readMilliseconds(config, 'step')) ?? 60_000) / 1000;
  if (Number.isInteger(seconds) && seconds >= 1) return seconds;
  throw new InputError(
    'callboard.slo.prometheus.step must be a whole number of seconds, at least 1',
  );
}

function readLimit(
  config: Config | undefined,
  key: string,
  fallback: number,
): number {
  const value = config?.getOptionalNumber(key) ?? fallback;
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InputError(
    `callboard.slo.prometheus.${key} must be a whole number, at least 1`,
  );
}

function readInstance(config: Config): PrometheusInstanceConfig {
  const name = config.getString('name');
  const requestsPerSecond = config.getOptionalNumber('requestsPerSecond') ?? 10;
  if (!(requestsPerSecond > 0)) {
    throw new InputError(
      `Prometheus instance "${name}": requestsPerSecond must be greater than 0`,
    );
  }
  return {
    name,
    url: readUrl(name, config.getString('url')),
    isDefault: config.getOptionalBoolean('default') ?? false,
    auth: readAuth(name, config.getOptionalConfig('auth')),
    ca: config.getOptionalString('ca'),
    headers: readHeaders(config.getOptionalConfig('headers')),
    timeoutMs: readMilliseconds(config, 'timeout') ?? 30_000,
    requestsPerSecond,
    scrapeIntervalMs: readMilliseconds(config, 'scrapeInterval'),
  };
}

/** The value is not repeated in errors: people put credentials into URLs. */
function readUrl(name: string, value: string): URL {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InputError(
      `Prometheus instance "${name}": url must be an http or https URL`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `Prometheus instance "${name}": url must not carry credentials, use auth`,
    );
  }
  return url;
}

function readAuth(name: string, config?: Config): ProviderAuth | undefined {
  if (!config) return undefined;
  const type = config.getString('type');
  switch (type) {
    case 'bearer':
      return { type, token: config.getString('token') };
    case 'basic':
      return {
        type,
        username: config.getString('username'),
        password: config.getString('password'),
      };
    case 'mtls':
      return {
        type,
        cert: config.getString('cert'),
        key: config.getString('key'),
      };
    default:
      throw new InputError(
        `Prometheus instance "${name}": auth.type must be bearer, basic or mtls, not "${type}"`,
      );
  }
}

function readHeaders(config?: Config): Record<string, string> {
  return Object.fromEntries(
    (config?.keys() ?? []).map(key => [key, config?.getString(key) ?? '']),
  );
}

function readMilliseconds(config: Config, key: string): number | undefined {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}
