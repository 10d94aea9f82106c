import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGoAlertConfig } from '../config';
import { GoAlertProvider } from '../GoAlertProvider';
import { API_KEY, FakeGoAlertOptions, startFakeGoAlert } from './fakeGoAlert';
import {
  fakeTime,
  NOW,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { SERVICE, smallWorld } from './world';

type Options = Partial<FakeGoAlertOptions> & { account?: JsonObject };

/** Runs something with a provider before a fake GoAlert. */
export async function withGoAlert<T>(
  options: Options,
  run: (provider: GoAlertProvider) => Promise<T>,
) {
  const fake = await startFakeGoAlert({
    world: smallWorld(),
    now: NOW,
    ...options,
  });
  const account = {
    name: 'main',
    url: fake.url,
    apiKey: API_KEY,
    allowedHosts: ['127.0.0.1'],
    requestsPerMinute: 60_000,
    ...options.account,
  };
  const [read] = readGoAlertConfig(
    new ConfigReader({
      callboard: { oncall: { goalert: { accounts: [account] } } },
    }),
  );
  if (!read) throw new Error('No account');
  const { environment, slept } = fakeTime();
  try {
    const result = await run(GoAlertProvider.create(read, environment));
    return { result, asked: fake.asked, slept, url: fake.url };
  } finally {
    await fake.close();
  }
}

/** Fetches services. */
export async function fetchServices(options: Options, ids = [SERVICE]) {
  const { result, ...rest } = await withGoAlert(options, provider =>
    provider.fetch({
      targets: ids.map(id => ({ kind: 'service', id })),
      ...RANGE,
      signal: AbortSignal.timeout(30_000),
    }),
  );
  return { answers: result, ...rest };
}
