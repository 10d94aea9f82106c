import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AccountReader } from '@callboard/backstage-plugin-oncall-node';

/** Providers where services of paging can be created. */
export const PAGING_PROVIDERS = [
  'pagerduty',
  'opsgenie',
  'grafana',
  'incidentio',
  'goalert',
] as const;

/** A provider of paging. */
export type PagingProvider = (typeof PAGING_PROVIDERS)[number];

/** Where the accounts stand in the configuration. */
export const PAGING_KEY = 'callboard.scaffolder.paging';

const ALERTMANAGER_KEY = 'callboard.scaffolder.alertmanager';

/** A provider where services may be created; config.d.ts says what each key is for. */
export interface PagingConfig {
  provider: PagingProvider;
  account: string;
  /** Base of the API, with a slash at its end. */
  apiUrl?: URL;
  token: string;
  from?: string;
  escalationPolicy?: string;
  /** Of Grafana itself, as it is written there: without a slash at its end. */
  grafanaUrl?: string;
  /** How the token is sent to Grafana: by itself, or as a bearer token. */
  scheme: 'plain' | 'bearer';
  /** Id of the type of incident.io's catalog that services are entries of. */
  catalogType?: string;
  /** Id of the attribute of that type that holds the escalation path. */
  escalationAttribute?: string;
  allowedHosts: string[];
  timeoutMs: number;
}

/** What is known of the Alertmanager that alerts go through. */
export interface AlertmanagerSettings {
  /** Without a slash at its end. */
  secretsFolder: string;
  webhookUrl?: string;
  webhookUrlFiles: boolean;
}

/** What a provider cannot be asked without. */
const NEEDED: Record<PagingProvider, Array<keyof PagingConfig>> = {
  pagerduty: [],
  opsgenie: [],
  grafana: ['apiUrl'],
  incidentio: ['catalogType'],
  goalert: ['apiUrl'],
};

/**
 * Reads `callboard.scaffolder.paging`.
 *
 * @throws InputError for a setting that cannot be used, by its name; never with a token or an address
 */
export function readPagingConfig(root: Config): PagingConfig[] {
  const accounts = (root.getOptionalConfigArray(PAGING_KEY) ?? []).map(
    readAccount,
  );
  const names = accounts.map(
    ({ provider, account }) => `${provider} "${account}"`,
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(`${PAGING_KEY}: ${twice} is set up twice`);
  }
  return accounts;
}

/**
 * Reads `callboard.scaffolder.alertmanager`.
 *
 * @throws InputError for a setting that cannot be used, by its name
 */
export function readAlertmanagerSettings(root: Config): AlertmanagerSettings {
  const config = root.getOptionalConfig(ALERTMANAGER_KEY);
  const folder =
    config?.getOptionalString('secretsFolder') ?? '/etc/alertmanager/secrets';
  if (!/^\/[\w./-]+$/.test(folder)) {
    throw new InputError(
      `${ALERTMANAGER_KEY}.secretsFolder must be an absolute path of letters, digits, dots and dashes`,
    );
  }
  return {
    secretsFolder: folder.replace(/\/+$/, ''),
    webhookUrl: config?.getOptionalString('webhookUrl'),
    webhookUrlFiles: config?.getOptionalBoolean('webhookUrlFiles') ?? false,
  };
}

function readAccount(config: Config, index: number): PagingConfig {
  const reader = new AccountReader(config, `${PAGING_KEY}[${index}]`);
  const [fallback] = PAGING_PROVIDERS;
  const provider = config.has('provider')
    ? reader.oneOf('provider', PAGING_PROVIDERS, fallback)
    : reader.fail('provider', 'is missing');
  const account: PagingConfig = {
    provider,
    account: config.getOptionalString('account') ?? 'default',
    apiUrl: reader.url('apiUrl'),
    token: config.getString('token'),
    from: config.getOptionalString('from'),
    escalationPolicy: config.getOptionalString('escalationPolicy'),
    grafanaUrl: reader.url('grafanaUrl')?.href.replace(/\/$/, ''),
    scheme: reader.oneOf('scheme', ['plain', 'bearer'], 'plain'),
    catalogType: config.getOptionalString('catalogType'),
    escalationAttribute: config.getOptionalString('escalationAttribute'),
    allowedHosts: config.getOptionalStringArray('allowedHosts') ?? [],
    timeoutMs: reader.milliseconds('timeout') ?? 30_000,
  };
  for (const key of NEEDED[provider]) {
    if (account[key] === undefined) {
      reader.fail(key, `is missing, and ${provider} needs it`);
    }
  }
  return account;
}
