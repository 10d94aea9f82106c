import { AccountConfig } from './readAccounts';

/**
 * How the HTTP client speaks to an account: its request budget, its time-outs, which hosts it reaches. To be spread into
 * the options of `ProviderHttpClient`, beside the credentials.
 *
 * @param title - the provider's name, for messages: `PagerDuty`
 * @public
 */
export function clientOptions(title: string, account: AccountConfig) {
  const { name, allowedHosts, requestsPerMinute, timeoutMs, maxWaitMs } =
    account;
  const also: readonly 'http-500'[] = ['http-500'];
  return {
    name: `${title} ${name}`,
    timeoutMs,
    retry: { attempts: 4, maxMs: maxWaitMs, also },
    budget: { requestsPerSecond: requestsPerMinute / 60 },
    guard: { allowedHosts },
  };
}
