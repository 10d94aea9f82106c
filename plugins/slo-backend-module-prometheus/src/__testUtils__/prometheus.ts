import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listen } from './servers';

/** True when Debian's package (or any other) gives this machine a Prometheus. */
export const hasPrometheus =
  spawnSync('prometheus', ['--version'], { stdio: 'ignore' }).status === 0;

async function freePort(): Promise<number> {
  const { port, close } = await listen(() => undefined);
  await close();
  return port;
}

/** A real Prometheus on an empty store, that scrapes one target each second as job `shop`. */
export async function startPrometheus(targetPort: number) {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-prometheus-'));
  const port = await freePort();
  const config = join(folder, 'prometheus.yml');
  await writeFile(
    config,
    JSON.stringify({
      global: { scrape_interval: '1s', scrape_timeout: '900ms' },
      scrape_configs: [
        {
          job_name: 'shop',
          static_configs: [{ targets: [`127.0.0.1:${targetPort}`] }],
        },
      ],
    }),
  );
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (ready?.ok) break;
    await setTimeout(200);
  }
  return {
    url,
    /** Times of the successful scrapes, milliseconds since the epoch, read without the code under test. */
    async scrapeTimes(): Promise<number[]> {
      const answer = await fetch(
        `${url}/api/v1/query?query=${encodeURIComponent('up{job="shop"}[1h]')}`,
      );
      const body = await answer.json();
      const values: Array<[number, string]> = body.data.result[0]?.values ?? [];
      return values
        .filter(([, up]) => up === '1')
        .map(([seconds]) => Math.round(seconds * 1000));
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
