import { spawnSync } from 'node:child_process';
import { PYTHON, runProgram } from '../tools';
import { startChild } from './child';
import { Needed } from './describeWith';
import { freePort } from '../freePorts';
import { statusOf, until } from './until';

const MODULES =
  'fastapi, uvicorn, sqlalchemy, asyncpg, alembic, redis, prometheus_client, httpx, pytest';

function missingModules(): string {
  if (!PYTHON) return 'there is no /usr/bin/python3';
  const { status, stderr } = spawnSync(PYTHON, ['-c', `import ${MODULES}`], {
    encoding: 'utf8',
  });
  return status === 0 ? '' : stderr.trim().split('\n').at(-1) ?? 'no answer';
}

/** What the service imports, in Debian's Python. */
export const FASTAPI: Needed = { name: 'fastapi', missing: missingModules() };

/** Runs a module of Python in the repository, with the service's environment. */
export const runModule = (
  folder: string,
  env: NodeJS.ProcessEnv,
  ...args: string[]
) =>
  runProgram(PYTHON ?? 'python3', ['-B', '-m', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });

/** Boots the rendered service as its image does. */
export async function bootService(folder: string, env: NodeJS.ProcessEnv) {
  const port = await freePort();
  const child = startChild(PYTHON ?? 'python3', ['-B', '-m', 'app'], {
    cwd: folder,
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: String(port) },
  });
  const url = `http://127.0.0.1:${port}`;
  const alive = await until(
    () => statusOf(`${url}/livez`),
    code => code === 200,
  );
  if (alive !== 200)
    throw new Error(`The service did not start: ${child.said()}`);
  return {
    ...child,
    port,
    url,
    /** Status and problems of readiness. */
    async readiness(): Promise<{ status: number; problems: string[] }> {
      const answer = await fetch(`${url}/readyz`);
      const { problems = {} } = await answer.json();
      return { status: answer.status, problems: Object.keys(problems) };
    },
    /** Sends a new instruction; answers the status. */
    async send(key: string): Promise<number> {
      const answer = await fetch(`${url}/v1/instructions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          reference: key,
          amount_minor: 100,
          currency: 'EUR',
        }),
      });
      await answer.arrayBuffer();
      return answer.status;
    },
    async metrics(): Promise<string> {
      return (await fetch(`${url}/metrics`)).text();
    },
  };
}
