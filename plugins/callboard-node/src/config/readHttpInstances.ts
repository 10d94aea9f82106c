import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { ProviderAuth } from '../http/auth';

/** A server that the operator configured, such as a Prometheus or an Alertmanager. @public */
export interface HttpInstanceConfig {
  name: string;
  url: URL;
  auth?: ProviderAuth;
  ca?: string;
  headers: Record<string, string>;
  timeoutMs: number;
  requestsPerSecond: number;
}

/**
 * Reads a list of servers: `name`, `url`, `auth`, `ca`, `headers`, `timeout` (30 s), `requestsPerSecond` (10).
 *
 * @param key - of the list, for example `callboard.slo.prometheus.instances`
 * @param title - what one of them is called in errors, for example `Prometheus instance`
 * @param readOwn - what else the servers of this list are configured with
 * @throws InputError naming the instance and its key, for what the schema cannot check; never with an address, because
 *   people put credentials into them
 * @public
 */
export function readHttpInstances<TOwn extends object>(
  root: Config,
  key: string,
  title: string,
  readOwn: (config: Config) => TOwn,
): Array<HttpInstanceConfig & TOwn> {
  const instances = (root.getOptionalConfigArray(key) ?? []).map(config => ({
    ...readHttpInstance(config, title),
    ...readOwn(config),
  }));
  const names = instances.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`${key}: the name "${twice}" is used twice`);
  }
  return instances;
}

function readHttpInstance(config: Config, title: string): HttpInstanceConfig {
  const name = config.getString('name');
  const fail = (message: string) =>
    new InputError(`${title} "${name}": ${message}`);
  const requestsPerSecond = config.getOptionalNumber('requestsPerSecond') ?? 10;
  if (!(requestsPerSecond > 0)) {
    throw fail('requestsPerSecond must be greater than 0');
  }
  return {
    name,
    url: readUrl(config.getString('url'), fail),
    auth: readAuth(config.getOptionalConfig('auth'), fail),
    ca: config.getOptionalString('ca'),
    headers: readHeaders(config.getOptionalConfig('headers')),
    timeoutMs: config.has('timeout')
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: 'timeout' }),
        )
      : 30_000,
    requestsPerSecond,
  };
}

type Fail = (message: string) => InputError;

function readUrl(value: string, fail: Fail): URL {
  const url = URL.parse(value);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw fail('url must be an http or https URL');
  }
  if (url.username || url.password) {
    throw fail('url must not carry credentials, use auth');
  }
  return url;
}

function readAuth(
  config: Config | undefined,
  fail: Fail,
): ProviderAuth | undefined {
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
      throw fail(`auth.type must be bearer, basic or mtls, not "${type}"`);
  }
}

function readHeaders(config?: Config): Record<string, string> {
  return Object.fromEntries(
    (config?.keys() ?? []).map(key => [key, config?.getString(key) ?? '']),
  );
}
