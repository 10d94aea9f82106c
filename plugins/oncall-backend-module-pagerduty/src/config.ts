import { Config } from '@backstage/config';
import {
  AccountConfig,
  readAccounts,
} from '@callboard/backstage-plugin-oncall-node';

/** One configured PagerDuty account. */
export interface PagerDutyAccount extends AccountConfig {
  /** Address of its API, with a slash at the end. */
  url: URL;
  token: string;
}

/** https://support.pagerduty.com/main/docs/service-regions */
const SITES = {
  us: 'https://api.pagerduty.com/',
  eu: 'https://api.eu.pagerduty.com/',
};

/**
 * Reads `callboard.oncall.pagerduty`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readPagerDutyAccounts(root: Config): PagerDutyAccount[] {
  return readAccounts(
    root,
    'pagerduty',
    // https://support.pagerduty.com/main/docs/rest-api-rate-limits: 960, shared with whatever else uses the key.
    { requestsPerMinute: 480 },
    account => ({
      token: account.config.getString('token'),
      url:
        account.url() ??
        new URL(SITES[account.oneOf('site', ['us', 'eu'], 'us')]),
    }),
  );
}
