import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import { AskedRequest } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  ProviderRequest,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import {
  fakeTime,
  rangeAt,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { readPagerDutyAccounts } from '../config';
import { PagerDutyProvider } from '../PagerDutyProvider';
import { FakeOptions, startFakePagerDuty, TOKEN } from './fakePagerDuty';

/** The instant at which the tests take place. */
export const NOW = Date.parse('2026-03-02T12:00:00Z');

/** 30 days back, 90 ahead. */
export const RANGE = rangeAt(NOW);

/** Providers of the given accounts. */
export const providersOf = (
  accounts: JsonObject[],
  environment: HttpEnvironment,
) =>
  readPagerDutyAccounts(
    new ConfigReader({ callboard: { oncall: { pagerduty: { accounts } } } }),
  ).map(account => PagerDutyProvider.create(account, environment));

/** A request for targets, over {@link RANGE}. */
export const requestOf = (
  ...targets: ProviderTarget[]
): ProviderRequest & { targets: ProviderTarget[] } => ({
  targets,
  ...RANGE,
  signal: AbortSignal.timeout(20_000),
});

export const serviceTarget = (id: string): ProviderTarget => ({
  kind: 'service',
  id,
});
export const scheduleTarget = (id: string): ProviderTarget => ({
  kind: 'schedule',
  id,
});

/** Does something with a provider before a fake PagerDuty; gives what came and what the server was asked. */
export async function withPagerDuty<T>(
  server: FakeOptions & {
    account?: JsonObject;
    environment?: HttpEnvironment;
  },
  work: (provider: PagerDutyProvider) => Promise<T>,
): Promise<{ result: T; asked: AskedRequest[] }> {
  const fake = await startFakePagerDuty(server);
  const [provider] = providersOf(
    [
      {
        name: 'main',
        token: TOKEN,
        url: fake.url,
        allowedHosts: [fake.host],
        requestsPerMinute: 60_000,
        ...server.account,
      },
    ],
    server.environment ?? fakeTime(NOW).environment,
  );
  try {
    if (!provider) throw new Error('no account');
    return { result: await work(provider), asked: fake.asked };
  } finally {
    await fake.close();
  }
}
