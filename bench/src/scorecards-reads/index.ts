// How long it takes to read results of scorecards, with 10,000 services under 50 checks on PostgreSQL, as a ratio to the
// catalog's own read of one entity in the same process, with permissions on. Cold: the caller has not asked within the 30 s
// that visibility is cached. Usage: npm run bench:scorecards, or
// node scripts/run.mjs bench scorecards-reads --services 10000 --runs 400
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startBackend } from '../lib/backend';
import { compare } from '../lib/compare';
import { createCompany, serviceName } from '../lib/company';
import { PolicyMode } from '../lib/policy';
import { Portal } from '../lib/portal';
import { startPostgres } from '../lib/postgres';
import { restoredCatalogModule } from '../lib/restoreCatalog';
import { runBench, underEachPolicy } from '../lib/runBench';
import { printRatios, Timings } from '../lib/stats';
import { scorecard, STANDARD } from './scorecard';

const { values: given } = parseArgs({
  options: {
    services: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '400' },
  },
});

const COMPANY = {
  services: Number(given.services),
  teams: 200,
  peoplePerTeam: 1,
};
const RUNS = Number(given.runs);
/** Services that are asked for again and again. */
const FEW = 20;
const MANY = 1_000;
const MANY_RUNS = 40;
const VISIBILITY_CACHED_MS = 31_000;
const KINDS = ['Component', 'Group', 'User', 'OnCallSchedule', 'Scorecard'];

const entityRef = (n: number) => `component:default/${serviceName(n)}`;
const catalogOne = (n: number) =>
  `/api/catalog/entities/by-name/component/default/${serviceName(n)}`;
const resultsOf = (n: number) =>
  `/api/scorecards/results?entityRef=${entityRef(n)}`;
const REPORT = `/api/scorecards/report?scorecard=${STANDARD}`;
const BY_REFS = '/api/scorecards/results/by-refs';
const nothing = async () => {};

type Measured = [
  name: string,
  target: number,
  run: (n: number) => Promise<unknown>,
];

async function measure(portal: Portal, mode: PolicyMode) {
  const ratio = async (
    title: string,
    runs: number,
    [name, target, run]: Measured,
    pick = (n: number) => n,
  ) => {
    const [base, measured]: [Timings, Timings] = await compare(
      runs,
      nothing,
      n => portal.get(catalogOne(pick(n))),
      n => run(pick(n)),
    );
    printRatios(
      `Policy ${mode}, ${title}`,
      ['catalog entities/by-name', base],
      [[name, measured, target]],
    );
  };
  const one = (target: number): Measured => [
    'scorecards results?entityRef=',
    target,
    n => portal.get(resultsOf(n)),
  ];
  const few = (n: number) => n % FEW;
  await sleep(VISIBILITY_CACHED_MS);
  await ratio('one service, first read of each', RUNS, one(2.5));
  await ratio('one service, repeated reads', RUNS, one(1), few);

  const entityRefs = Array.from({ length: MANY }, (_, n) => entityRef(n));
  for (const detail of ['summary', 'checks']) {
    await ratio(
      '1,000 services at once, repeated reads',
      MANY_RUNS,
      [
        `scorecards results/by-refs, ${detail}`,
        10,
        () => portal.bytes(BY_REFS, { entityRefs, detail }),
      ],
      few,
    );
  }

  await sleep(VISIBILITY_CACHED_MS);
  const began = performance.now();
  await portal.get(REPORT);
  const first = performance.now() - began;
  process.stdout.write(
    `\nPolicy ${mode}, first report in 30 s: ${first.toFixed(0)} ms\n`,
  );
  await ratio(
    'report over all services, repeated reads',
    MANY_RUNS,
    ['scorecards report', 8, () => portal.get(REPORT)],
    few,
  );
}

async function measureUnder(mode: PolicyMode, connectionString: string) {
  const backend = await startBackend({
    connectionString,
    prefix: `bench_${mode}_`,
    mode,
    kinds: KINDS,
    features: [
      restoredCatalogModule([...createCompany(COMPANY), scorecard()]),
      import('@callboard/backstage-plugin-scorecards-backend'),
    ],
  });
  try {
    const portal = await Portal.signIn(backend.baseUrl);
    const entityRefs = Array.from({ length: COMPANY.services }, (_, n) =>
      entityRef(n),
    );
    await portal.waitForItems(
      () => portal.post(BY_REFS, { entityRefs, detail: 'summary' }),
      COMPANY.services,
      'services are evaluated',
    );
    await measure(portal, mode);
  } finally {
    await backend.stop();
  }
}

runBench(async () => {
  const postgres = await startPostgres();
  try {
    await underEachPolicy(mode =>
      measureUnder(mode, postgres.connectionString),
    );
  } finally {
    await postgres.stop();
  }
});
