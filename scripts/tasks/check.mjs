// What must be clean besides the tests: types, lint with the import table, format, generated files, reports, packaging.
import { fileURLToPath } from 'node:url';
import { run } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const checks = {
  // From scratch: the order of unions in the API reports depends on what an earlier build left behind.
  types: ['yarn', ['tsc', '--incremental', 'false']],
  lint: ['yarn', ['backstage-cli', 'repo', 'lint', '--max-warnings', '0']],
  format: ['yarn', ['prettier', '--check', '--loglevel', 'warn', '.']],
  'OpenAPI types': [process.execPath, ['scripts/openapi.mjs', '--check']],
  'API and SQL reports': ['yarn', ['api-reports', '--ci']],
  'package metadata': [
    'yarn',
    ['backstage-cli', 'repo', 'fix', '--publish', '--check'],
  ],
};

const failed = [];
for (const [name, [command, args]] of Object.entries(checks)) {
  const started = Date.now();
  console.log(`\n▶ ${name}`);
  const code = await run(command, args, {
    cwd: root,
    env: { ...process.env, CI: '1' },
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}
console.log(
  failed.length === 0
    ? '\nAll checks are clean.'
    : `\nNot clean: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
