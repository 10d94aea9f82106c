import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckPlugin, startCheckPlugin } from './checkPlugin';
import { CheckSite, startSite } from './checkSite';
import { hostAddresses, LinkCounts, linksOf } from './links';
import { Memory } from './Memory';

/** What is measured. */
export interface CheckOptions extends LinkCounts {
  /** Requests per second to one host. */
  rate: number;
  /** Requests at once. */
  concurrency: number;
}

/** More of the least time than this is lost. */
const TARGET = 1.2;

/** The rate is looked at over so many requests: of each single one the way takes longer or shorter by chance. */
const INTERVALS = 4;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function checkAll(
  plugin: CheckPlugin,
  site: CheckSite,
  { rate }: CheckOptions,
) {
  const windowMs = (INTERVALS * 1000) / rate;
  const memory = Memory.watch();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await plugin.run('check-pages');
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { quarters, peak, before, after } = memory.end();
  const seen = await site.report(windowMs);
  const least = (seen.mostOfOneHost - 1) / rate;
  const ratio = seconds / least;
  const verdict = ratio <= TARGET ? 'met' : 'MISSED';
  say(
    `  pages by what was found        ${JSON.stringify(await plugin.counts())}`,
  );
  say(
    `  requests                       ${seen.requests} to ${
      seen.hosts
    } hosts, ${(seen.bytes / 1e6).toFixed(0)} MB of pages`,
  );
  say(
    `  wall time                      ${seconds.toFixed(1)} s; the limit of ${
      seen.mostOfOneHost
    } requests to one host allows ${least.toFixed(1)} s: ratio ${ratio.toFixed(
      2,
    )}, target ≤ ${TARGET}: ${verdict}`,
  );
  say(
    `  processor time                 ${((user + system) / 1e6).toFixed(1)} s`,
  );
  const kept = seen.mostInWindow <= INTERVALS + 1 ? 'kept' : 'BROKEN';
  say(
    `  most of any host in ${windowMs / 1000} s        ${
      seen.mostInWindow
    }; the limit of ${rate} per second, both ends counted, allows ${
      INTERVALS + 1
    }: ${kept}`,
  );
  say(
    `  memory of the process, MB      ${quarters.join(
      ' → ',
    )} by quarters of the time, at most ${peak}`,
  );
  say(`  heap without garbage, MB       ${before} before, ${after} after`);
}

/** Checks links that were just found, and prints how long it took, how hard hosts were asked, and what it held. */
export async function measureCheck(options: CheckOptions): Promise<void> {
  const { rate, concurrency } = options;
  const addresses = hostAddresses(options);
  const folder = await mkdtemp(join(tmpdir(), 'callboard-bench-'));
  const site = await startSite(addresses);
  const links = linksOf(options, site.port);
  const plugin = await startCheckPlugin({
    folder,
    links,
    check: {
      requestsPerSecond: rate,
      concurrency,
      allowedHosts: addresses.map(address => `${address}:${site.port}`),
    },
  });
  try {
    await plugin.run('refresh-catalog');
    say(
      `\n${links.length} links on ${options.hosts} hosts, ${rate} requests per second to each, ${concurrency} at once`,
    );
    await checkAll(plugin, site, options);
  } finally {
    await plugin.stop();
    site.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
