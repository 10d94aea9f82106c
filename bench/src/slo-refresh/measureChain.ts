import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startChain } from './chain';
import { say, sayTime, timed } from './print';
import { BenchPrometheus } from './prometheus';
import { BenchSlo } from './shapes';

const PULL = 'pull-sources-prometheus';

/** The whole plugin on SQLite: it reads the catalog, asks Prometheus, records and judges. */
export async function measureChain(
  prometheus: BenchPrometheus,
  slos: BenchSlo[],
  folder: string,
): Promise<void> {
  const database = join(folder, 'cycle');
  await mkdir(database, { recursive: true });
  const chain = await startChain({
    folder: database,
    prometheusUrl: prometheus.url,
    slos,
  });
  say(`\nThe whole plugin on SQLite: ${slos.length} SLOs`);
  const definitions = await timed(() => chain.run('refresh-definitions'));
  const first = await timed(() => chain.run(PULL));
  const cycle = await timed(() => chain.run(PULL));
  await chain.stop();
  sayTime('read definitions', definitions);
  sayTime('first pull, with the past as far as there is one', first);
  sayTime('a cycle: fetch, record, evaluate', cycle);
}

/** What a day of an SLO takes in the database, from those that have many days. */
export async function measureBytes(
  prometheus: BenchPrometheus,
  historic: BenchSlo[],
  days: number,
  folder: string,
): Promise<void> {
  const database = join(folder, 'bytes');
  await mkdir(database, { recursive: true });
  const chain = await startChain({
    folder: database,
    prometheusUrl: prometheus.url,
    slos: historic,
  });
  await chain.run('refresh-definitions');
  const before = await chain.bytes();
  await chain.run(PULL);
  await chain.run(PULL);
  const bytes = (await chain.bytes()) - before;
  await chain.stop();
  const each = Math.round(bytes / historic.length / days);
  say(
    `\nDatabase: ${each} bytes per SLO and day (${historic.length} SLOs, ${days} days, ${bytes} bytes in all, SQLite)`,
  );
}
