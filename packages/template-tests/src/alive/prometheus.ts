import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, runProgram } from '../tools';
import { startChild } from './child';
import { Needed } from './describeWith';
import { freePort } from '../freePorts';
import { statusOf, until } from './until';

const server = findProgram('promtool') && findProgram('prometheus');

/** A Prometheus of this machine, with its promtool. */
export const PROMETHEUS: Needed = {
  name: 'prometheus',
  missing: server ? '' : 'apt-get install prometheus',
};

interface Rule {
  name: string;
  type: string;
  health: string;
  lastError?: string;
}

/** A real Prometheus that has a history, scrapes one service each second and evaluates its rules. */
export async function startPrometheus(options: {
  job: string;
  port: number;
  history: string;
  /** Text of its rule file. */
  rules: string;
}) {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-alive-'));
  const data = join(folder, 'data');
  await writeFile(join(folder, 'history'), options.history);
  const { code, said } = await runProgram('promtool', [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    join(folder, 'history'),
    data,
  ]);
  if (code !== 0) throw new Error(`promtool: ${said}`);
  await writeFile(
    join(folder, 'rules.yaml'),
    // Groups have intervals of their own, longer than a test waits.
    options.rules.replace(/^( *interval:) .*$/gm, '$1 1s'),
  );
  await writeFile(
    join(folder, 'prometheus.yml'),
    JSON.stringify({
      global: { scrape_interval: '1s', evaluation_interval: '1s' },
      rule_files: ['rules.yaml'],
      scrape_configs: [
        {
          job_name: options.job,
          static_configs: [{ targets: [`127.0.0.1:${options.port}`] }],
        },
      ],
    }),
  );
  const port = await freePort();
  const child = startChild(server ?? 'prometheus', [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${data}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
  ]);
  const url = `http://127.0.0.1:${port}`;
  const ready = await until(
    () => statusOf(`${url}/-/ready`),
    is => is === 200,
  );
  if (ready !== 200)
    throw new Error(`Prometheus did not start: ${child.said()}`);
  return {
    url,
    /** Value of a query that has one series, or undefined. */
    async value(query: string): Promise<number | undefined> {
      const answer = await fetch(
        `${url}/api/v1/query?query=${encodeURIComponent(query)}`,
      );
      const { data: found } = await answer.json();
      const value = found?.result[0]?.value[1];
      return value === undefined ? undefined : Number(value);
    },
    async rules(): Promise<Rule[]> {
      const answer = await fetch(`${url}/api/v1/rules`);
      const { data: found } = await answer.json();
      return found.groups.flatMap((group: { rules: Rule[] }) => group.rules);
    },
    async stop() {
      await child.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
