// How long a service page waits for its SLOs, as a ratio to the catalog's own read of the same entity in the same
// process, with permissions on and 1,000 SLOs stored. Cold: the caller has not asked for this entity before. Warm: it
// has, within the 30 s that visibility is cached.
import { setTimeout as sleep } from 'node:timers/promises';
import { startBackend } from '../lib/backend';
import { PolicyMode } from '../lib/policy';
import { Portal } from '../lib/portal';
import { runBench, underEachPolicy } from '../lib/runBench';
import { printRatios, Timings } from '../lib/stats';
import { serviceName, writeDocuments } from './documents';

const SLOS = 1_000;
const COLD_RUNS = 400;
const WARM_SERVICES = 20;
const WARM_RUNS = 1_000;
const VISIBILITY_CACHED_MS = 31_000;

const entityRef = (n: number) => `component:default/${serviceName(n)}`;

const byName = (n: number) =>
  `/api/catalog/entities/by-name/component/default/${serviceName(n)}`;
const slosOf = (n: number) => `/api/slo/slos?entityRef=${entityRef(n)}`;

async function measure(mode: PolicyMode, folder: string, glob: string) {
  const backend = await startBackend({
    folder,
    mode,
    kinds: ['Component', 'Group', 'SLO'],
    glob,
    features: [import('@callboard/backstage-plugin-slo-backend')],
  });
  try {
    const portal = await Portal.signIn(backend.baseUrl);
    const entityRefs = Array.from({ length: SLOS }, (_, n) => entityRef(n));
    await portal.waitForItems(
      () => portal.post('/api/slo/slos/by-refs', { entityRefs }),
      SLOS,
      'services have their SLO',
    );
    await sleep(VISIBILITY_CACHED_MS);
    const read = async (n: number) => {
      const { items } = await portal.get<{ items: unknown[] }>(slosOf(n));
      if (items.length !== 1) {
        throw new Error(`${serviceName(n)} has ${items.length} SLOs, not 1`);
      }
    };
    // Neither side pays for the first compilation of its code.
    for (let n = 0; n < 100; n++) {
      await portal.get(byName(SLOS - 1 - n));
      await read(SLOS - 1 - n);
    }

    const catalog = new Timings();
    const cold = new Timings();
    for (let n = WARM_SERVICES; n < WARM_SERVICES + COLD_RUNS; n++) {
      await catalog.time(() => portal.get(byName(n)));
      await cold.time(() => read(n));
    }
    for (let n = 0; n < WARM_SERVICES; n++) await read(n);
    const warmCatalog = new Timings();
    const warm = new Timings();
    for (let run = 0; run < WARM_RUNS; run++) {
      const n = run % WARM_SERVICES;
      await warmCatalog.time(() => portal.get(byName(n)));
      await warm.time(() => read(n));
    }

    printRatios(
      `Policy ${mode}, first read of each entity`,
      ['catalog entities/by-name', catalog],
      [
        [
          'slo slos?entityRef= (cold)',
          cold,
          mode === 'conditional' ? 2.5 : 1.0,
        ],
      ],
    );
    printRatios(
      `Policy ${mode}, repeated reads`,
      ['catalog entities/by-name', warmCatalog],
      [['slo slos?entityRef= (warm)', warm, 1.0]],
    );
  } finally {
    await backend.stop();
  }
}

runBench(() =>
  underEachPolicy(async (mode, folder) => {
    const glob = await writeDocuments(folder, SLOS);
    await measure(mode, folder, glob);
  }),
);
