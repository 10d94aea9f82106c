// The portal with the demo company: frontend on port 3000, backend on 7007, SQLite files in .data.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
mkdirSync(join(root, '.data'), { recursive: true });
console.log(
  '\nCallboard starts: http://localhost:3000 (backend http://localhost:7007). Stop with Ctrl+C.\n',
);
process.exitCode = await run(
  'yarn',
  ['backstage-cli', 'repo', 'start', ...process.argv.slice(2)],
  { cwd: root },
);
