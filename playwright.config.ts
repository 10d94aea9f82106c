import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

const PORTAL = 'http://localhost:7107';

/** The CLI looks for them from each package's folder. */
const configFiles = ['app-config.yaml', 'app-config.e2e.yaml']
  .map(name => `--config ${resolve(__dirname, name)}`)
  .join(' ');

/**
 * The journeys of our readers, in the machine's own Chromium, against a portal of their own: other ports than
 * `npm start`, and a database that is forgotten afterwards.
 */
export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: 'e2e-test-report/results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  // The journeys share one portal and its clock
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME
    ? [['list'], ['json']]
    : [['list']],
  use: {
    baseURL: PORTAL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
    viewport: { width: 1400, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // The bundle that is deployed, served by the backend: pages of the development server take several times as long.
    // The log holds the audit trail, which a journey reads: packages/app/e2e-tests/auditTrail.ts.
    command: [
      // What an earlier run made must not be found again.
      'rm -rf .data/e2e',
      'mkdir -p e2e-test-report',
      `yarn workspace app build ${configFiles}`,
      `yarn workspace backend start ${configFiles} > e2e-test-report/portal.log`,
    ].join(' && '),
    url: PORTAL,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
