import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readIncidentIoConfig } from '../config';
import { IncidentIoProvider } from '../IncidentIoProvider';
import {
  API_KEY,
  FakeIncidentIoOptions,
  startFakeIncidentIo,
} from './fakeIncidentIo';
import {
  fakeTime,
  RANGE,
} from '@callboard/backstage-plugin-oncall-node/testUtils';
import { SCHEDULE, smallWorld } from './world';

type Options = Partial<FakeIncidentIoOptions> & { account?: JsonObject };

/** Runs something with a provider before a fake incident.io. */
export async function withIncidentIo<T>(
  options: Options,
  run: (provider: IncidentIoProvider) => Promise<T>,
) {
  const fake = await startFakeIncidentIo({ world: smallWorld(), ...options });
  const account = {
    name: 'main',
    url: fake.url,
    apiKey: API_KEY,
    allowedHosts: ['127.0.0.1'],
    requestsPerMinute: 60_000,
    ...options.account,
  };
  const [read] = readIncidentIoConfig(
    new ConfigReader({
      callboard: { oncall: { incidentio: { accounts: [account] } } },
    }),
  );
  if (!read) throw new Error('No account');
  const { environment, slept } = fakeTime();
  try {
    const result = await run(IncidentIoProvider.create(read, environment));
    return { result, asked: fake.asked, slept };
  } finally {
    await fake.close();
  }
}

/** Fetches schedules. */
export async function fetchSchedules(options: Options, ids = [SCHEDULE]) {
  const { result, ...rest } = await withIncidentIo(options, provider =>
    provider.fetch({
      targets: ids.map(id => ({ kind: 'schedule', id })),
      ...RANGE,
      signal: AbortSignal.timeout(30_000),
    }),
  );
  return { answers: result, ...rest };
}
