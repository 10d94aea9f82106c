import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { readDatadogConfig } from '../config';
import { DatadogSource } from '../source/DatadogSource';
import { Asked, FakeDatadogOptions, startFakeDatadog } from './fakeDatadog';

/** A source with the given `callboard.slo.datadog`. */
export function sourceOf(
  config: JsonObject,
  environment?: HttpEnvironment,
): DatadogSource {
  return DatadogSource.create(
    readDatadogConfig(
      new ConfigReader({ callboard: { slo: { datadog: config } } }),
    ),
    environment,
  );
}

/** Keys as no message may show them. */
export const KEYS = { apiKey: 'api-s3cret', applicationKey: 'app-s3cret' };

/** Sends queries to a source before a fake Datadog and gives the answers, and what the server was asked. */
export async function fetchFrom(
  server: FakeDatadogOptions & {
    organization?: JsonObject;
    /** More organisations, by name, at the same server. */
    others?: JsonObject[];
    environment?: HttpEnvironment;
    signal?: AbortSignal;
  },
  queries: SliQuery[],
): Promise<{ answers: SliAnswer[]; asked: Asked[] }> {
  const fake = await startFakeDatadog(server);
  const common = { ...KEYS, url: fake.url, requestsPerSecond: 1000 };
  const source = sourceOf(
    {
      allowedHosts: [fake.host],
      organizations: [
        { name: 'main', ...common, ...server.organization },
        ...(server.others ?? []).map(other => ({ ...common, ...other })),
      ],
    },
    server.environment,
  );
  try {
    const signal = server.signal ?? AbortSignal.timeout(30_000);
    const answers = await source.fetch({ queries, signal });
    return { answers, asked: fake.asked };
  } finally {
    await fake.close();
  }
}
