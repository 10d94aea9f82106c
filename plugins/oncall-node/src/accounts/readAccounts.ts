import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { AccountReader } from './AccountReader';

/** What every account at every provider is configured with. @public */
export interface AccountConfig {
  /** Part of the refs of its schedules. */
  name: string;
  /** True for the account of annotations that name none; the only account always is. */
  isDefault: boolean;
  /** Hosts that may be asked although their address is not public. */
  allowedHosts: string[];
  requestsPerMinute: number;
  /** Of one request. */
  timeoutMs: number;
  /** Longest wait for the reset of a rate limit. */
  maxWaitMs: number;
}

/** Words of letters, digits, dots, dashes: it stands in refs and in annotations. */
const NAME = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;

/**
 * Reads `callboard.oncall.<provider>.accounts`.
 *
 * Of each account the common part: `name`, `default`, `allowedHosts`, `requestsPerMinute`, `timeout`, `maxWait`; the
 * provider's own keys (`token`, `url`, `site`) are read by `readOwn`.
 *
 * @param provider - the key under `callboard.oncall`
 * @param defaults - `requestsPerMinute` where the operator gives none
 * @throws InputError naming the key, for what the schema cannot check
 * @public
 */
export function readAccounts<TOwn extends object>(
  root: Config,
  provider: string,
  defaults: { requestsPerMinute: number },
  readOwn: (account: AccountReader) => TOwn,
): Array<AccountConfig & TOwn> {
  const key = `callboard.oncall.${provider}.accounts`;
  const configs = root.getOptionalConfigArray(key) ?? [];
  const accounts = configs.map((config, index) => {
    const reader = new AccountReader(config, `${key}[${index}]`);
    return {
      ...readCommon(reader, defaults),
      ...readOwn(reader),
    };
  });
  const names = accounts.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`${key}: the name "${twice}" is used twice`);
  }
  if (accounts.filter(({ isDefault }) => isDefault).length > 1) {
    throw new InputError(`${key}: at most one may be the default`);
  }
  return accounts.length === 1
    ? accounts.map(account => ({ ...account, isDefault: true }))
    : accounts;
}

function readCommon(
  { config, fail, milliseconds }: AccountReader,
  defaults: { requestsPerMinute: number },
): AccountConfig {
  const name = config.getString('name');
  if (!NAME.test(name)) {
    fail('name', 'must be letters, digits, dots and dashes, at most 63');
  }
  const requestsPerMinute =
    config.getOptionalNumber('requestsPerMinute') ?? defaults.requestsPerMinute;
  if (!(requestsPerMinute > 0)) fail('requestsPerMinute', 'must be above 0');
  return {
    name,
    isDefault: config.getOptionalBoolean('default') ?? false,
    allowedHosts: config.getOptionalStringArray('allowedHosts') ?? [],
    requestsPerMinute,
    timeoutMs: milliseconds('timeout') ?? 30_000,
    maxWaitMs: milliseconds('maxWait') ?? 60_000,
  };
}
