// What must be clean besides the tests: types, lint with the import table, format, generated files, reports, packaging.
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two rows of checks, side by side: most machines have two processors. The reports are made from what types leave behind. */
const rows = [
  {
    // From scratch: the order of unions in the API reports depends on what an earlier build left behind.
    types: ['yarn', ['tsc', '--incremental', 'false']],
    'API and SQL reports': ['yarn', ['api-reports', '--ci']],
    'package metadata': [
      'yarn',
      ['backstage-cli', 'repo', 'fix', '--publish', '--check'],
    ],
  },
  {
    lint: ['yarn', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']],
    format: ['yarn', ['prettier', '--check', '--loglevel', 'warn', '.']],
    'OpenAPI types': [process.execPath, ['scripts/openapi.mjs', '--check']],
  },
];

const failed = [];

/** Says what came of a check when it is over, so that two never speak at once. */
async function check(name, [command, args]) {
  const started = Date.now();
  const { code, output } = await runQuietly(command, args, {
    cwd: root,
    env: { ...process.env, CI: '1' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`\n▶ ${name}\n${output.trim()}`);
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}

await Promise.all(
  rows.map(async row => {
    for (const [name, command] of Object.entries(row)) {
      await check(name, command);
    }
  }),
);
console.log(
  failed.length === 0
    ? '\nAll checks are clean.'
    : `\nNot clean: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
