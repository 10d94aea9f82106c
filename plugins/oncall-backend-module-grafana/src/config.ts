import { Config } from '@backstage/config';
import {
  AccountConfig,
  AccountReader,
  readAccounts,
} from '@callboard/backstage-plugin-oncall-node';

/** One Grafana IRM stack, or one Grafana OnCall. */
export interface GrafanaAccount extends AccountConfig {
  /** Of the OnCall API, with a slash at the end. */
  url: URL;
  /** Of Grafana, with a slash at the end; undefined where no links are wanted. */
  grafanaUrl?: URL;
  /** Value of the header. */
  authorization: string;
  app: 'grafana-irm-app' | 'grafana-oncall-app';
}

/** How Grafana begins the tokens of service accounts. */
const SERVICE_ACCOUNT = /^glsa_/;

/** 300 in 5 minutes are allowed. What is not used is for people's own scripts with the same token. */
const REQUESTS_PER_MINUTE = 55;

/**
 * Reads `callboard.oncall.grafana`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readGrafanaConfig(root: Config): GrafanaAccount[] {
  const defaults = { requestsPerMinute: REQUESTS_PER_MINUTE };
  return readAccounts(root, 'grafana', defaults, readOwn);
}

function readOwn(reader: AccountReader) {
  const token = reader.config.getString('token');
  const grafanaUrl = reader.url('grafanaUrl');
  if (SERVICE_ACCOUNT.test(token) && !grafanaUrl) {
    reader.fail('grafanaUrl', 'is needed with a service account token');
  }
  const scheme = reader.oneOf('scheme', ['plain', 'bearer'], 'plain');
  return {
    url: reader.url() ?? reader.fail('url', 'is missing'),
    grafanaUrl,
    authorization: scheme === 'bearer' ? `Bearer ${token}` : token,
    app: reader.oneOf<GrafanaAccount['app']>(
      'app',
      ['grafana-irm-app', 'grafana-oncall-app'],
      'grafana-irm-app',
    ),
  };
}
