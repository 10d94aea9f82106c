import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve =>
    server.listen(0, '127.0.0.1', () => resolve()),
  );
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('No free port');
  }
  return address.port;
}

/** A real Prometheus that scrapes nothing and takes what is written to it. */
export interface BenchPrometheus {
  url: string;
  /** Queries and look-ups in its index that it has answered so far, by its own count. */
  requests(): Promise<number>;
  /** Processor time it has used so far, seconds: says more than the clock where others use the machine, too. */
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it on an empty store in `folder`. One block holds the 30 days, so that no compaction disturbs. */
export async function startPrometheus(
  folder: string,
): Promise<BenchPrometheus> {
  const port = await freePort();
  const config = join(folder, 'prometheus.yml');
  await writeFile(config, 'global: { scrape_interval: 1m }\n');
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'prometheus')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--web.enable-remote-write-receiver',
      '--storage.tsdb.min-block-duration=70d',
      '--storage.tsdb.max-block-duration=70d',
      '--storage.tsdb.retention.time=100d',
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (ready?.ok) break;
    await sleep(200);
  }
  const metrics = async () => (await fetch(`${url}/metrics`)).text();
  return {
    url,
    async cpuSeconds() {
      const text = await metrics();
      return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)?.[1]);
    },
    async requests() {
      const counted = (await metrics()).matchAll(
        /^prometheus_http_requests_total\{.*handler="\/api\/v1\/(?:query|query_range|series|label\/:name\/values)".*\} (\S+)$/gm,
      );
      return [...counted].reduce((sum, [, n]) => sum + Number(n), 0);
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
