import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/** One configured Datadog organisation. */
export interface OrganizationConfig {
  name: string;
  isDefault: boolean;
  /** Address of its API. */
  url: URL;
  apiKey: string;
  applicationKey: string;
  api: 'v1' | 'v2';
  timeoutMs: number;
  requestsPerSecond: number;
  maxWaitMs: number;
}

/** `callboard.slo.datadog`, checked. */
export interface DatadogConfig {
  allowedHosts: string[];
  organizations: OrganizationConfig[];
}

/**
 * Domains of Datadog's sites: keys are sent nowhere else unless the operator writes a whole `url`.
 * https://docs.datadoghq.com/getting_started/site/
 */
const SITE = /^([a-z0-9-]+\.)?(datadoghq\.com|datadoghq\.eu|ddog-gov\.com)$/;

const KEY = 'callboard.slo.datadog.organizations';

/**
 * Reads `callboard.slo.datadog`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readDatadogConfig(root: Config): DatadogConfig {
  const config = root.getOptionalConfig('callboard.slo.datadog');
  const organizations = (
    config?.getOptionalConfigArray('organizations') ?? []
  ).map(readOrganization);
  const names = organizations.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`${KEY}: the name "${twice}" is used twice`);
  }
  if (organizations.filter(({ isDefault }) => isDefault).length > 1) {
    throw new InputError(`${KEY}: at most one may be the default`);
  }
  return {
    allowedHosts: config?.getOptionalStringArray('allowedHosts') ?? [],
    organizations,
  };
}

function readOrganization(config: Config): OrganizationConfig {
  const name = config.getString('name');
  const fail = (what: string): never => {
    throw new InputError(`Datadog organization "${name}": ${what}`);
  };
  const requestsPerSecond = config.getOptionalNumber('requestsPerSecond') ?? 2;
  if (!(requestsPerSecond > 0)) fail('requestsPerSecond must be more than 0');
  const api = config.getOptionalString('api') ?? 'v1';
  return {
    name,
    isDefault: config.getOptionalBoolean('default') ?? false,
    url: readUrl(config, fail),
    apiKey: config.getString('apiKey'),
    applicationKey: config.getString('applicationKey'),
    api: api === 'v1' || api === 'v2' ? api : fail('api must be v1 or v2'),
    timeoutMs: readMilliseconds(config, 'timeout') ?? 30_000,
    requestsPerSecond,
    maxWaitMs: readMilliseconds(config, 'maxWait') ?? 60_000,
  };
}

/** The value is not repeated in errors: people put credentials into URLs. */
function readUrl(config: Config, fail: (what: string) => never): URL {
  const text = config.getOptionalString('url');
  if (text === undefined) {
    const site = config.getOptionalString('site') ?? 'datadoghq.com';
    return SITE.test(site)
      ? new URL(`https://api.${site}`)
      : fail(
          `site must be one of Datadog's, such as us5.datadoghq.com or datadoghq.eu, not "${site}"`,
        );
  }
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    return fail('url must be an http or https URL without credentials');
  }
  return url;
}

function readMilliseconds(config: Config, key: string): number | undefined {
  return config.has(key)
    ? durationToMilliseconds(readDurationFromConfig(config, { key }))
    : undefined;
}
