import { Config } from '@backstage/config';
import {
  AccountConfig,
  readAccounts,
} from '@callboard/backstage-plugin-oncall-node';

/** One GoAlert. */
export interface GoAlertAccount extends AccountConfig {
  /** Where its pages are, with a slash at the end. */
  url: URL;
  apiKey: string;
}

/**
 * Reads `callboard.oncall.goalert`.
 *
 * @throws InputError naming the key, for what the schema cannot check
 */
export function readGoAlertConfig(root: Config): GoAlertAccount[] {
  return readAccounts(root, 'goalert', { requestsPerMinute: 300 }, reader => ({
    url: reader.url() ?? reader.fail('url', 'is missing'),
    apiKey: reader.config.getString('apiKey'),
  }));
}
