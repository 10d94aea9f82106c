import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readGrafanaConfig } from '../config';
import { GrafanaProvider } from '../GrafanaProvider';
import { FakeGrafanaOptions, startFakeGrafana, TOKEN } from './fakeGrafana';
import {
  fakeTime,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { SCHEDULE, smallWorld } from './world';

type Options = Partial<FakeGrafanaOptions> & { account?: JsonObject };

/** Runs something with a provider before a fake Grafana OnCall. */
export async function withGrafana<T>(
  options: Options,
  run: (provider: GrafanaProvider) => Promise<T>,
) {
  const fake = await startFakeGrafana({ world: smallWorld(), ...options });
  const account = {
    name: 'main',
    url: fake.url,
    grafanaUrl: 'https://stack.grafana.net',
    token: TOKEN,
    allowedHosts: ['127.0.0.1'],
    requestsPerMinute: 60_000,
    ...options.account,
  };
  const [read] = readGrafanaConfig(
    new ConfigReader({
      callboard: { oncall: { grafana: { accounts: [account] } } },
    }),
  );
  if (!read) throw new Error('No account');
  const { environment, slept } = fakeTime();
  try {
    const result = await run(GrafanaProvider.create(read, environment));
    return { result, asked: fake.asked, slept };
  } finally {
    await fake.close();
  }
}

/** Fetches schedules. */
export async function fetchSchedules(options: Options, ids = [SCHEDULE]) {
  const { result, ...rest } = await withGrafana(options, provider =>
    provider.fetch({
      targets: ids.map(id => ({ kind: 'schedule', id })),
      ...RANGE,
      signal: AbortSignal.timeout(30_000),
    }),
  );
  return { answers: result, ...rest };
}
