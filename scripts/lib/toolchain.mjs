import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const YARN_VERSION = '4.13.0';
const NODE_MAJOR = 24;

/** Backstage 1.55 runs on these; the SQLite driver crashes on older ones. */
const nodeFits = version => /^v(22|24)\./.test(version);
const yarnFits = version => /^4\./.test(version);

function versionOf(command, env = process.env) {
  const { status, stdout } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    env,
    // corepack would otherwise ask before it downloads
    input: '',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : '';
}

/** Installs what is missing into the ignored folder `.toolchain`, which is all this project leaves on a machine. */
function installLocally(folder, packages) {
  console.log(`Installing ${packages.join(' and ')} into .toolchain …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  const { status } = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages],
    {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
      // npm hands the settings of the outer `npm start` down, its folder among them
      env: { ...process.env, npm_config_local_prefix: folder },
    },
  );
  if (status !== 0) {
    throw new Error(
      `npm could not install ${packages.join(', ')}. ` +
        `Install Node ${NODE_MAJOR} and yarn ${YARN_VERSION} yourself (for example with nvm and corepack) and try again.`,
    );
  }
}

/**
 * Finds Node and yarn that fit, or installs them.
 *
 * yarn puts the Node it runs on first on PATH, so yarn itself is always started with the Node found here.
 * @returns {{node: string, yarn: string[], env: NodeJS.ProcessEnv}} `yarn` is a command with its first arguments
 */
export function findToolchain(root) {
  const folder = join(root, '.toolchain');
  const local = join(folder, 'node_modules');
  const localNode = join(local, 'node', 'bin', 'node');
  const localYarn = join(local, '@yarnpkg', 'cli-dist', 'bin', 'yarn.js');

  const missing = [];
  const ownNode = nodeFits(process.version);
  if (!ownNode && !nodeFits(versionOf(localNode))) {
    missing.push(`node@${NODE_MAJOR}`);
  }
  const node = ownNode ? process.execPath : localNode;
  const env = {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  };
  const pathYarn = missing.length === 0 && yarnFits(versionOf('yarn', env));
  if (!pathYarn && !existsSync(localYarn)) {
    missing.push(`@yarnpkg/cli-dist@${YARN_VERSION}`);
  }
  if (missing.length > 0) {
    installLocally(folder, missing);
  }
  if (!nodeFits(versionOf(node))) {
    throw new Error(
      `Callboard needs Node 22 or 24, and ${node} is neither. Install one of them and try again.`,
    );
  }
  // Scripts call `yarn` by name: a folder with the local one goes on PATH as well.
  if (!pathYarn) {
    env.PATH = `${join(local, '.bin')}${delimiter}${env.PATH}`;
    env.PATH = `${dirname(node)}${delimiter}${env.PATH}`;
  }
  return { node, yarn: pathYarn ? ['yarn'] : [node, localYarn], env };
}
