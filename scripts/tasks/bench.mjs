// Runs one benchmark of bench/src by its folder's name: `node scripts/run.mjs bench reads`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const entry = join(root, 'bench', 'src', `${name}`, 'index.ts');
if (!name || !existsSync(entry)) {
  console.error(
    'Usage: node scripts/run.mjs bench <name>, see bench/README.md',
  );
  process.exit(2);
}
process.exitCode = await run(
  process.execPath,
  [
    '--require',
    join(root, 'node_modules/@backstage/cli/config/nodeTransform.cjs'),
    entry,
    ...args,
  ],
  { cwd: root },
);
