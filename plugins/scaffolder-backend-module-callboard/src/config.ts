import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { readDuration } from '@callboard/backstage-plugin-callboard-node';

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

/** Where earlier releases of templates are read: a URL or a folder, not both. */
export interface ReleaseConfig {
  /** Ref of one template, in lower case; all templates where it is left out. */
  template?: string;
  url?: string;
  folder?: string;
}

/** A provider where services may be created. */
export interface PagingConfig {
  provider: PagingProvider;
  account: string;
  apiUrl?: string;
  token: string;
  /** Mail address of the user of PagerDuty on whose behalf services are created. */
  from?: string;
  escalationPolicy?: string;
  allowedHosts: string[];
  timeoutMs: number;
}

/** The module's settings; config.d.ts says what each is for. */
export interface ScaffolderModuleConfig {
  releases: ReleaseConfig[];
  paging: PagingConfig[];
}

const ROOT = 'callboard.scaffolder';

/** @throws InputError for a setting that cannot be used, by its name; never with a token or an address */
export function readScaffolderModuleConfig(
  root: Config,
): ScaffolderModuleConfig {
  const config = root.getOptionalConfig(ROOT);
  const paging = (config?.getOptionalConfigArray('paging') ?? []).map(
    readPaging,
  );
  const names = paging.map(
    ({ provider, account }) => `${provider} "${account}"`,
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) {
    throw new InputError(`${ROOT}.paging: ${twice} is set up twice`);
  }
  return {
    releases: (config?.getOptionalConfigArray('releases') ?? []).map(
      readRelease,
    ),
    paging,
  };
}

function readRelease(config: Config, index: number): ReleaseConfig {
  const template = config.getOptionalString('template');
  const url = config.getOptionalString('url');
  const folder = config.getOptionalString('folder');
  if ((url === undefined) === (folder === undefined)) {
    throw new InputError(
      `${ROOT}.releases[${index}] must have either url or folder`,
    );
  }
  return {
    ...(template !== undefined &&
      template !== '*' && {
        template: template.toLocaleLowerCase('en-US'),
      }),
    ...(url !== undefined && { url }),
    ...(folder !== undefined && { folder }),
  };
}

function readPaging(config: Config, index: number): PagingConfig {
  const name = `${ROOT}.paging[${index}]`;
  const provider = config.getString('provider');
  const known = PAGING_PROVIDERS.find(one => one === provider);
  if (!known) {
    throw new InputError(
      `${name}.provider must be one of ${PAGING_PROVIDERS.join(', ')}`,
    );
  }
  return {
    provider: known,
    account: config.getOptionalString('account') ?? 'default',
    apiUrl: config.getOptionalString('apiUrl'),
    token: config.getString('token'),
    from: config.getOptionalString('from'),
    escalationPolicy: config.getOptionalString('escalationPolicy'),
    allowedHosts: config.getOptionalStringArray('allowedHosts') ?? [],
    timeoutMs: durationToMilliseconds(
      readDuration(config, 'timeout', { seconds: 30 }, `${name}.timeout`),
    ),
  };
}
