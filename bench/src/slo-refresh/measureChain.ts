import { mkdir } from 'node:fs/promises';
import { startChain } from './chain';
import { say, sayTime, timed } from './print';
import { BenchPrometheus } from './prometheus';
import { BenchSlo } from './shapes';

/** The record holds so many buckets of an SLO a day. */
const BUCKETS_PER_DAY = 288;

/** The whole plugin on SQLite: it reads the catalog, asks Prometheus, records and judges. */
export async function measureChain(
  prometheus: BenchPrometheus,
  slos: BenchSlo[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const chain = await startChain({
    folder,
    prometheusUrl: prometheus.url,
    slos,
  });
  try {
    say(`\nThe whole plugin: ${slos.length} SLOs on SQLite`);
    sayTime(
      'read definitions',
      await timed(() => chain.run('refresh-definitions')),
    );
    const empty = await chain.bytes();
    sayTime(
      'first pull (back-fill of what there is)',
      await timed(() => chain.run('pull-sources')),
    );
    const first = await timed(() => chain.run('pull-sources'));
    sayTime('a cycle: fetch, record, evaluate', first);
    const bytes = (await chain.bytes()) - empty;
    say(
      `  database: ${(bytes / slos.length).toFixed(
        0,
      )} bytes per SLO for the hours that are there (a day has ${BUCKETS_PER_DAY} buckets)`,
    );
  } finally {
    await chain.stop();
  }
}
