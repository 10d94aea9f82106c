import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.mjs';

/** Installs what the lock file says, and nothing when that was done already. */
export async function installPackages(root, { yarn, env }) {
  const stamp = join(root, 'node_modules', '.callboard-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'yarn.lock')))
    .update(process.platform + process.arch)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const [command, ...first] = yarn;
  const code = await run(command, [...first, 'install', '--immutable'], {
    cwd: root,
    env,
  });
  if (code !== 0) {
    throw new Error('The packages could not be installed; see above.');
  }
  writeFileSync(stamp, wanted);
}
