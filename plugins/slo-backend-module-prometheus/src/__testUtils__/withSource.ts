import { ConfigReader } from '@backstage/config';
import { SliAnswer, SliQuery } from '@callboard/backstage-plugin-slo-node';
import { JsonObject } from '@backstage/types';
import { readPrometheusConfig } from '../config';
import { RawSeries } from '../lib/series';
import { PrometheusSource } from '../source/PrometheusSource';
import { Asked, Intercept, startFakePrometheus } from './fakePrometheus';

/** A source with the given `callboard.slo.prometheus`. */
export function sourceOf(
  config: JsonObject,
  now?: () => number,
): PrometheusSource {
  return PrometheusSource.create(
    readPrometheusConfig(
      new ConfigReader({ callboard: { slo: { prometheus: config } } }),
    ),
    { now },
  );
}

/** Sends queries to a source before a fake Prometheus and gives the answers, and what the server was asked. */
export async function fetchFrom(
  server: {
    store?: Record<string, RawSeries[]>;
    intercept?: Intercept;
    instance?: JsonObject;
    /** More of `callboard.slo.prometheus`. */
    settings?: JsonObject;
    /** Milliseconds since the epoch. Default: the server's clock. */
    now?: () => number;
    signal?: AbortSignal;
  },
  queries: SliQuery[],
): Promise<{ answers: SliAnswer[]; asked: Asked[] }> {
  const fake = await startFakePrometheus(server.store ?? {}, server.intercept);
  const source = sourceOf(
    {
      ...server.settings,
      instances: [
        {
          name: 'main',
          url: fake.url,
          requestsPerSecond: 1000,
          ...server.instance,
        },
      ],
    },
    server.now,
  );
  try {
    const answers = await source.fetch({
      queries,
      signal: server.signal ?? AbortSignal.timeout(30_000),
    });
    return { answers, asked: fake.asked };
  } finally {
    await fake.close();
  }
}
