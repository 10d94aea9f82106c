import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listen } from './servers';

const hasPrometheus =
  spawnSync('prometheus', ['--version'], { stdio: 'ignore' }).status === 0;

if (!hasPrometheus) {
  process.stderr.write(
    '\nSKIPPED: no prometheus on this machine (apt-get install prometheus), the exactness of counts is not proved\n\n',
  );
}

/** `describe` where Debian's package (or any other) gives this machine a Prometheus; otherwise skipped, aloud. */
export const describeWithPrometheus = hasPrometheus ? describe : describe.skip;

async function freePort(): Promise<number> {
  const { port, close } = await listen(() => undefined);
  await close();
  return port;
}

function runPromtool(...args: string[]) {
  const { status, stderr } = spawnSync('promtool', args, { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`promtool ${args.join(' ')}: ${stderr}`);
  }
}

/** What a Prometheus is started with. */
export interface PrometheusOptions {
  /** A target of this machine, scraped each second as job `shop`. */
  targetPort?: number;
  /** OpenMetrics text that it is to have scraped before. */
  history?: string;
}

/** A real Prometheus with a store of its own. */
export async function startPrometheus(options: PrometheusOptions) {
  const { targetPort, history } = options;
  const folder = await mkdtemp(join(tmpdir(), 'callboard-prometheus-'));
  const port = await freePort();
  const config = join(folder, 'prometheus.yml');
  await writeFile(
    config,
    JSON.stringify({
      global: { scrape_interval: '1s', scrape_timeout: '900ms' },
      scrape_configs: targetPort
        ? [
            {
              job_name: 'shop',
              static_configs: [{ targets: [`127.0.0.1:${targetPort}`] }],
            },
          ]
        : [],
    }),
  );
  const data = join(folder, 'data');
  if (history !== undefined) {
    const file = join(folder, 'history.txt');
    await writeFile(file, history);
    runPromtool('tsdb', 'create-blocks-from', 'openmetrics', file, data);
  }
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${data}`,
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
