// How long it takes to read the runbooks of a service on its page, with 10,000 services that have one each, as a ratio to
// the catalog's own read of the same entity in the same process, with permissions on. Cold: the caller has not asked for
// this entity within the 30 s that visibility is cached.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBackend } from '../lib/backend';
import { compare } from '../lib/compare';
import { createCompany, serviceName } from '../lib/company';
import { PolicyMode } from '../lib/policy';
import { Portal } from '../lib/portal';
import { restoredCatalogModule } from '../lib/restoreCatalog';
import { runBench, underEachPolicy } from '../lib/runBench';
import { printRatios, Timings } from '../lib/stats';

const COMPANY = {
  services: 10_000,
  teams: 200,
  peoplePerTeam: 4,
  // Refused by the guard without a connection: nothing outside is asked.
  handbook: 'http://127.0.0.1',
};
const RUNS = 400;
/** Services that are asked for again and again. */
const FEW = 20;
const MANY = 1_000;
const MANY_RUNS = 20;
const TARGET_COLD = 2.5;
const TARGET_WARM = 1.0;
const VISIBILITY_CACHED_MS = 31_000;

const entityRef = (n: number) => `component:default/${serviceName(n)}`;
const refs = (count: number) =>
  Array.from({ length: count }, (_, n) => entityRef(n));
const catalogOne = (n: number) =>
  `/api/catalog/entities/by-name/component/default/${serviceName(n)}`;
const runbooksOf = (n: number) =>
  `/api/runbooks/runbooks?entityRef=${entityRef(n)}`;
const RUNBOOKS_MANY = '/api/runbooks/runbooks/by-refs';
const nothing = async () => {};

async function measure(portal: Portal, mode: PolicyMode) {
  const print = (
    title: string,
    [base, measured]: [Timings, Timings],
    target: number,
  ) =>
    printRatios(
      `Policy ${mode}, one service, ${title}`,
      ['catalog entities/by-name', base],
      [['runbooks runbooks?entityRef=', measured, target]],
    );
  const one = (pick: (run: number) => number) =>
    compare(
      RUNS,
      nothing,
      run => portal.get(catalogOne(pick(run))),
      run => portal.get(runbooksOf(pick(run))),
    );
  await sleep(VISIBILITY_CACHED_MS);
  print('first read of each', await one(run => run), TARGET_COLD);
  print('repeated reads', await one(run => run % FEW), TARGET_WARM);

  const entityRefs = refs(MANY);
  const [base, measured] = await compare(
    MANY_RUNS,
    nothing,
    () => portal.bytes('/api/catalog/entities/by-refs', { entityRefs }),
    () => portal.bytes(RUNBOOKS_MANY, { entityRefs }),
  );
  printRatios(
    `Policy ${mode}, 1,000 services at once, repeated reads`,
    ['catalog entities/by-refs', base],
    [['runbooks runbooks/by-refs', measured]],
  );
}

async function measureUnder(mode: PolicyMode, folder: string) {
  const backend = await startBackend({
    folder,
    mode,
    kinds: ['Component', 'Group', 'User', 'OnCallSchedule'],
    features: [
      restoredCatalogModule(createCompany(COMPANY)),
      import('@callboard/backstage-plugin-runbooks-backend'),
    ],
  });
  try {
    const portal = await Portal.signIn(backend.baseUrl);
    await portal.waitForItems(
      () => portal.post(RUNBOOKS_MANY, { entityRefs: refs(COMPANY.services) }),
      COMPANY.services,
      'runbooks are known',
    );
    // The first round of checks is not what is measured.
    await sleep(2 * VISIBILITY_CACHED_MS);
    await measure(portal, mode);
  } finally {
    await backend.stop();
  }
}

runBench(() => underEachPolicy(measureUnder));
