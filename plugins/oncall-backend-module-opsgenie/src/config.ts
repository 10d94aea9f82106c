import { Config } from '@backstage/config';
import {
  AccountConfig,
  readAccounts,
} from '@callboard/backstage-plugin-oncall-node';

/** One configured Opsgenie account. */
export interface OpsgenieAccount extends AccountConfig {
  url: URL;
  apiKey: string;
  /** Alerts of these priorities are incidents. */
  incidentPriorities: string[];
}

/** One configured Atlassian site. */
export interface JsmAccount extends AccountConfig {
  url: URL;
  cloudId: string;
  /** Missing where the token is a bearer token. */
  email?: string;
  token: string;
  siteUrl?: URL;
}

/** Atlassian publishes limits of neither API that hold for every plan; both say 429. */
const DEFAULTS = { requestsPerMinute: 120 };

/** https://docs.opsgenie.com/docs/european-service-region */
const SITES = {
  us: 'https://api.opsgenie.com/',
  eu: 'https://api.eu.opsgenie.com/',
};

const PRIORITY = /^P[1-5]$/;

/**
 * Reads `callboard.oncall.opsgenie`.
 *
 * @throws InputError naming the key
 */
export function readOpsgenieAccounts(root: Config): OpsgenieAccount[] {
  return readAccounts(root, 'opsgenie', DEFAULTS, account => {
    const incidentPriorities = account.config.getOptionalStringArray(
      'incidentPriorities',
    ) ?? ['P1', 'P2'];
    if (!incidentPriorities.every(text => PRIORITY.test(text))) {
      account.fail('incidentPriorities', 'must be of P1, P2, P3, P4, P5');
    }
    return {
      apiKey: account.config.getString('apiKey'),
      url:
        account.url() ??
        new URL(SITES[account.oneOf('site', ['us', 'eu'], 'us')]),
      incidentPriorities,
    };
  });
}

/** A cloud id is one segment of every path. */
const CLOUD_ID = /^[A-Za-z0-9-]+$/;

/**
 * Reads `callboard.oncall.jsm`.
 *
 * @throws InputError naming the key
 */
export function readJsmAccounts(root: Config): JsmAccount[] {
  return readAccounts(root, 'jsm', DEFAULTS, account => {
    const cloudId = account.config.getString('cloudId');
    if (!CLOUD_ID.test(cloudId)) {
      account.fail('cloudId', 'must be the id of an Atlassian site');
    }
    return {
      cloudId,
      email: account.config.getOptionalString('email'),
      token: account.config.getString('token'),
      url: account.url() ?? new URL('https://api.atlassian.com/'),
      siteUrl: account.url('siteUrl'),
    };
  });
}
