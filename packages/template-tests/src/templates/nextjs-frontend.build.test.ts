import { copy } from 'fs-extra';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import {
  findProgram,
  PLAIN_ANSWERS,
  renderTemplate,
  runProgram,
  skip,
} from '../index';

jest.setTimeout(300_000);

const ROOT = resolve(__dirname, '../../../..');
/** Below the repository, so that what is imported is found among what it has installed. */
const BUILDS = resolve(__dirname, '../../dist');
const NEXT = require.resolve('next/dist/bin/next');
const NATIVE = `@next/swc-${process.platform}-${process.arch}-gnu/package.json`;

function hasNativeCompiler() {
  try {
    require.resolve(NATIVE);
    return true;
  } catch {
    return false;
  }
}

/** A port that nobody listens on. */
const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address
          ? done(address.port)
          : fail(new Error('no port')),
      );
    });
  });

describe('nextjs-frontend, built and started', () => {
  let folder: string;
  beforeAll(async () => {
    const { path } = await renderTemplate('nextjs-frontend', PLAIN_ANSWERS);
    await mkdir(BUILDS, { recursive: true });
    folder = await mkdtemp(join(BUILDS, 'nextjs-frontend-'));
    // Next takes the folder of a lock file for the root beyond which nothing is imported.
    await copy(path, folder, {
      filter: file => !file.includes('package-lock'),
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = (program: string, args: string[], env = {}) =>
    runProgram(program, args, {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });

  it('passes its own tests', async () => {
    const { code, said } = await run(process.execPath, [
      '--test',
      'src/**/*.test.ts',
    ]);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(/pass [1-9]/),
    });
  });

  it('answers probes, guards its pages and counts what browsers report', async () => {
    const bash = findProgram('bash');
    if (!hasNativeCompiler() || !bash || !findProgram('curl')) {
      skip('next build', `needs ${NATIVE}, bash and curl`);
      return;
    }
    const built = await run(process.execPath, [NEXT, 'build'], {
      NODE_ENV: 'production',
    });
    expect({ code: built.code, said: built.said }).toMatchObject({ code: 0 });

    const server = join(
      folder,
      '.next/standalone',
      relative(ROOT, folder),
      'server.js',
    );
    expect(existsSync(server)).toBe(true);
    const { code, said } = await run(
      bash,
      ['scripts/smoke.sh', process.execPath, server],
      {
        NODE_ENV: 'production',
        PORT: String(await freePort()),
        METRICS_PORT: String(await freePort()),
      },
    );
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining('as they should be'),
    });
  });
});
