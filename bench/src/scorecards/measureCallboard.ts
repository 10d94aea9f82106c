import { FactClock, startCallboard } from './callboard';
import { TableSize, TaskBackend } from './TaskBackend';
import { between, mark, Timing } from './Timing';

/** A cycle: all facts read and kept, all checks evaluated, what changed written. */
export interface Cycle {
  took: Timing;
  /** Rows of results that were written. */
  written: number;
}

/** What Callboard took. */
export interface CallboardMeasures {
  /** Reading the catalog and keeping what is read of it, before the first cycle. */
  catalog: Timing;
  first: Cycle;
  /** Nothing changed; the median of several, by time. */
  unchanged: Cycle;
  /** A hundredth of the entities have other facts. */
  changed: Cycle;
  results: TableSize;
  facts: TableSize;
  /** Ids of the checks that pass, by ref of the entity. */
  passing: Map<string, Set<string>>;
}

const REPEATS = 5;
const CHANGED_SHARE = 100;

/** Measures the plugin as it is installed, with its tasks. */
export async function measureCallboard(options: {
  connectionString: string;
  entities: number;
  scorecards: number;
}): Promise<CallboardMeasures> {
  let generation = 0;
  const clock: FactClock = {
    generationOf: n => (n % CHANGED_SHARE === 0 ? generation : 0),
  };
  const backend = await startCallboard({ ...options, clock });
  try {
    const cycle = async (): Promise<Cycle> => {
      const before = (await backend.sizeOf('scorecards_results')).rows;
      const took = await backend.run('evaluate');
      const after = (await backend.sizeOf('scorecards_results')).rows;
      return { took, written: after - before };
    };
    // Where rules are new, reading the catalog is followed by an evaluation of everything.
    const began = mark();
    await backend.run('refresh-catalog');
    const ended = mark();
    const asked = clock.firstAsked ?? began;
    const { rows } = await backend.sizeOf('scorecards_results');
    const first = { took: between(asked, ended), written: rows };
    const passing = await readPassing(backend);
    const results = await backend.sizeOf('scorecards_results');
    const facts = await backend.sizeOf('scorecards_facts');
    const cycles: Cycle[] = [];
    for (let run = 0; run < REPEATS; run += 1) cycles.push(await cycle());
    cycles.sort((a, b) => a.took.wall - b.took.wall);
    const median = cycles[Math.floor(REPEATS / 2)]?.took ?? mark();
    const written = cycles.reduce((sum, one) => sum + one.written, 0);
    generation = 1;
    return {
      catalog: between(began, asked),
      first,
      unchanged: { took: median, written },
      changed: await cycle(),
      results,
      facts,
      passing,
    };
  } finally {
    await backend.stop();
  }
}

async function readPassing({
  knex,
}: TaskBackend): Promise<Map<string, Set<string>>> {
  const rows: { ref: string; codes: string; document: string }[] = await knex(
    'scorecards_results as r',
  )
    .join('scorecards_entities as e', 'e.id', 'r.entity_id')
    .join('scorecards_versions as v', 'v.id', 'r.version_id')
    .select('e.ref', 'r.codes', 'v.document');
  const documents = new Map<string, { checks: { id: string }[] }>();
  const passing = new Map<string, Set<string>>();
  for (const { ref, codes, document } of rows) {
    const known = documents.get(document) ?? JSON.parse(document);
    documents.set(document, known);
    const ids = passing.get(ref) ?? new Set();
    passing.set(ref, ids);
    known.checks.forEach(({ id }: { id: string }, index: number) => {
      if (codes[index] === 'p') ids.add(id);
    });
  }
  return passing;
}
