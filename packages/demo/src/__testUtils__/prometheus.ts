import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { listen } from './listen';

const isInstalled = (tool: string) =>
  spawnSync(tool, ['--version'], { stdio: 'ignore' }).status === 0;
const isHere = isInstalled('prometheus') && isInstalled('promtool');

if (!isHere) {
  process.stderr.write(
    '\nSKIPPED: no prometheus and promtool on this machine (apt-get install prometheus), the rule files are not proved\n\n',
  );
}

/** `describe` where this machine has Prometheus and its promtool; otherwise skipped, aloud. */
export const describeWithPrometheus = isHere ? describe : describe.skip;

/** An alert as Prometheus tells it. */
export interface ToldAlert {
  state: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

/** A real Prometheus that scrapes one port of this machine each second and evaluates a rule file. */
export async function startPrometheus(options: {
  targetPort: number;
  rules: string;
}) {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-alerting-'));
  const { port, close } = await listen(() => undefined);
  await close();
  await writeFile(join(folder, 'rules.yaml'), options.rules);
  await writeFile(
    join(folder, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '1s', scrape_timeout: '900ms' },
      rule_files: ['rules.yaml'],
      scrape_configs: [
        {
          job_name: 'shop',
          static_configs: [{ targets: [`127.0.0.1:${options.targetPort}`] }],
        },
      ],
    }),
  );
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const alerts = async (): Promise<ToldAlert[]> => {
    const answer = await fetch(`${url}/api/v1/alerts`).catch(() => undefined);
    return answer?.ok ? (await answer.json()).data.alerts : [];
  };
  return {
    alerts,
    /** The alert of a name once it fires; undefined if it does not within half a minute. */
    async firing(name: string): Promise<ToldAlert | undefined> {
      for (let tries = 0; tries < 60; tries += 1) {
        const found = (await alerts()).find(
          ({ state, labels }) =>
            state === 'firing' && labels.alertname === name,
        );
        if (found) return found;
        await setTimeout(500);
      }
      return undefined;
    },
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
