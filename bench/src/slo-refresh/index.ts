// How long it takes to read many SLOs from a real Prometheus, as a ratio to the grouped queries that one would write by
// hand for the same buckets, and to one query per SLO. Usage: npm run bench:refresh -- --slos 1000
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureBackfill } from './backfill';
import { measureBytes, measureChain } from './measureChain';
import { measureCycle } from './cycle';
import { load } from './load';
import { startPrometheus } from './prometheus';
import { say } from './print';
import { benchSlos } from './shapes';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const { values: given } = parseArgs({
  options: {
    /** SLOs of the cycle, over four shapes. */
    slos: { type: 'string', default: '10000' },
    /** Between scrapes, seconds. */
    scrape: { type: 'string', default: '15' },
    /** Targets of each service. */
    instances: { type: 'string', default: '2' },
    /** SLOs that have 30 days of history, scraped each minute. */
    history: { type: 'string', default: '40' },
    /** Leaves out the whole plugin (fetch, record, evaluate). */
    'no-chain': { type: 'boolean', default: false },
  },
});

async function main() {
  process.env.NODE_ENV = 'development';
  const folder = await mkdtemp(join(tmpdir(), 'callboard-bench-'));
  const prometheus = await startPrometheus(folder);
  try {
    const now = Math.floor(Date.now() / 1000 / 300) * 300;
    const slos = benchSlos('service', Number(given.slos));
    const historic = benchSlos('old', Number(given.history));
    const instances = Number(given.instances);
    const started = performance.now();
    const history = {
      from: now - 30 * DAY,
      to: now - 5 * HOUR,
      scrape: 60,
      instances,
    };
    const recent = {
      from: history.to,
      to: now + 300,
      scrape: Number(given.scrape),
      instances,
    };
    const samples =
      (await load(prometheus.url, historic, history)) +
      (await load(prometheus.url, [...historic, ...slos], recent));
    const seconds = (performance.now() - started) / 1000;
    say(
      `${
        slos.length
      } SLOs on ${instances} targets each, ${samples} samples written in ${seconds.toFixed(
        0,
      )} s`,
    );
    await measureCycle(prometheus, slos, now);
    await measureBackfill(prometheus, historic, slos.length, now);
    if (!given['no-chain']) {
      const databases = join(folder, 'databases');
      await measureChain(prometheus, slos, databases);
      await measureBytes(prometheus, historic, 29, databases);
    }
  } finally {
    await prometheus.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  },
);
