import { pathToFileURL } from 'node:url';
import { inRepository } from '../paths';
import { findProgram } from '../tools';
import { Child, startChild } from './child';
import { Needed } from './describeWith';

const HELPER = pathToFileURL(inRepository('scripts/lib/postgres.mjs'));

/** A process of its own, because the server's package has to be imported as a module, and to be stopped for real. */
const PROGRAM = `
import { startPostgres } from '${HELPER}';
const { connectionString, stop } = await startPostgres();
console.log('ready ' + connectionString);
process.on('SIGTERM', async () => { await stop(); process.exit(0); });
setInterval(() => {}, 60_000);
`;

/** A real PostgreSQL of this test alone, and its address. */
export async function startPostgres(): Promise<Child & { url: string }> {
  const child = startChild(process.execPath, [
    '--input-type=module',
    '--eval',
    PROGRAM,
  ]);
  return { ...child, url: await child.line(/^ready (.*)$/m) };
}

const server = findProgram('redis-server');

/** A Redis of this machine. */
export const REDIS: Needed = {
  name: 'redis-server',
  missing: server ? '' : 'apt-get install redis-server',
};

/** A real Redis that writes nothing to disk. */
export async function startRedis(port: number): Promise<Child> {
  const child = startChild(server ?? 'redis-server', [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
  ]);
  await child.line(/Ready to accept connections/);
  return child;
}
