// How many checks a second are evaluated over 10,000 entities, on PostgreSQL: first, again without a change, and with one
// per cent of the entities changed; and what is written. Beside it, on the same server, Backstage's tech insights with the
// same fifty checks over the same facts. Usage: npm run bench:scorecards -- --entities 10000 --scorecards 5 --sample 1000
import { parseArgs } from 'node:util';
import { startPostgres } from '../lib/postgres';
import { runBench } from '../lib/runBench';
import { measureCallboard } from './measureCallboard';
import { measureTechInsights } from './measureTechInsights';
import { printComparison } from './print';

const { values: given } = parseArgs({
  options: {
    entities: { type: 'string', default: '10000' },
    /** 5 of ten checks each, or 1 of fifty. */
    scorecards: { type: 'string', default: '5' },
    /** Entities that tech insights runs its checks for. */
    sample: { type: 'string', default: '1000' },
  },
});

runBench(async () => {
  const size = {
    entities: Number(given.entities),
    scorecards: Number(given.scorecards),
    sample: Number(given.sample),
  };
  const postgres = await startPostgres();
  try {
    const { connectionString } = postgres;
    const callboard = await measureCallboard({ ...size, connectionString });
    const theirs = await measureTechInsights({ ...size, connectionString });
    printComparison(size, callboard, theirs);
  } finally {
    await postgres.stop();
  }
});
